/** Picks places 0..count-1 so that place n comes up in proportion to 1/(n+1), as words do in a text and skills in an organisation. */
export function zipf(count: number): (random: number) => number {
  const sums: number[] = [];
  let total = 0;
  for (let i = 0; i < count; i++) sums.push((total += 1 / (i + 1)));
  return (random) => {
    const wanted = random * total;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
