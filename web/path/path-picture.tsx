import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { softLine } from './drawing';
import { layOut, type Placed } from './layout';
import type { PathStepFragment } from './operations.gen';
import { type Card, GOAL, pictureOf, START } from './picture';

const LINE = 17;
/** Smaller than this nobody reads it: from there on the picture scrolls in its box. */
const SMALLEST = 0.72;

interface Props {
  readonly steps: readonly PathStepFragment[];
  readonly goal: string;
}

/** What waits for what, from today to the goal; each step leads to its place in the list below. */
export function PathPicture({ steps, goal }: Props): ReactNode {
  const { cards, layout } = useMemo(() => {
    const picture = pictureOf(steps, goal);
    return { cards: new Map(picture.cards.map((card) => [card.id, card])), layout: layOut(picture.cards, picture.edges) };
  }, [steps, goal]);
  const { width, height } = layout;
  return (
    <div className="card scroll path-box" tabIndex={0} role="region" aria-label="Picture of the path">
      <svg
        className="path-picture"
        viewBox={`0 0 ${width} ${height}`}
        style={{ minWidth: SMALLEST * width, maxWidth: width }}
        role="group"
        aria-label="Steps as boxes, lines to what waits for them; the list below says the same"
      >
        <defs>
          <marker id="path-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0,0 L8,4 L0,8 Z" />
          </marker>
        </defs>
        {layout.lines.map(({ from, to, points }) => (
          <path
            key={`${from} ${to}`}
            className={from === START || to === GOAL ? 'path-line faint' : 'path-line'}
            d={softLine(points)}
            markerEnd="url(#path-tip)"
          />
        ))}
        {layout.boxes.map((box) => {
          const card = cards.get(box.id);
          return card && <Drawn key={box.id} box={box} card={card} step={steps.find(({ position }) => position === card.step)} />;
        })}
      </svg>
    </div>
  );
}

interface DrawnProps {
  readonly box: Placed;
  readonly card: Card;
  readonly step: PathStepFragment | undefined;
}

function Drawn({ box: { id, x, y, width, height }, card: { lines }, step }: DrawnProps): ReactNode {
  const written = step ? [...lines, `level ${step.toLevel} · ${Math.round(step.hours)} h`] : lines;
  const top = y - (LINE * (written.length - 1)) / 2;
  const drawn = (
    <>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={step ? 10 : Math.min(18, height / 2)} />
      {written.map((line, place) => (
        <text key={place} x={x} y={top + LINE * place} className={step && place === written.length - 1 ? 'path-level' : undefined}>
          {line}
        </text>
      ))}
    </>
  );
  if (!step) return <g className={id === GOAL ? 'path-end goal' : 'path-end'}>{drawn}</g>;
  return (
    <Link from="/people/$person" to="/people/$person" params search hash={`step-${step.position}`} preload={false}>
      {drawn}
    </Link>
  );
}
