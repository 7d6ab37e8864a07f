/** One pick in a hundred: with the skills that people keep to and those they review, a tenth of all people then hold it. */
const HOT = 0.01;
/** Flattens the head, where words are much more unequal than skills. */
const SHIFT = 20;

/**
 * Picks skills 0..count-1: the first one in the same share whatever their number, so that it is hot in organisations of every
 * size; number n of the others in proportion to 1/(n+20), nearly as words come up in a text.
 */
export function skillPicker(count: number): (random: number) => number {
  const sums: number[] = [];
  let total = 0;
  for (let i = 1; i < count; i++) sums.push((total += 1 / (i + SHIFT)));
  return (random) => {
    if (random < HOT) return 0;
    const wanted = ((random - HOT) / (1 - HOT)) * total;
    let low = 0;
    let high = count - 2;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low + 1;
  };
}
