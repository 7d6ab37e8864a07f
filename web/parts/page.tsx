import { lazy, Suspense, useEffect, type ReactNode } from 'react';

/** Loaded beside the view, which neither waits for it nor fails with it. */
const Recomputed = lazy(() =>
  import('../live/recomputed').then(
    ({ Recomputed: notice }) => ({ default: notice }),
    () => ({ default: () => null }),
  ),
);

interface Props {
  readonly title: string;
  /** The heading, where it is more than the title. */
  readonly heading?: ReactNode;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  /** What it shows is computed by the service from what others write, and may be computed anew. */
  readonly derived?: boolean;
  readonly children: ReactNode;
}

/** The head of a view; its title names the tab of the browser too. */
export function Page({ title, heading, about, actions, derived, children }: Props): ReactNode {
  useEffect(() => {
    document.title = `${title} · Expertise Graph`;
  }, [title]);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          {heading ?? <h1>{title}</h1>}
          {about && <p>{about}</p>}
        </div>
        {actions && <div className="buttons no-print">{actions}</div>}
      </div>
      {derived && (
        <Suspense>
          <Recomputed />
        </Suspense>
      )}
      {children}
    </div>
  );
}
