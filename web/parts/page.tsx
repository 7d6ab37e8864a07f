import { useEffect, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** The heading, where it is more than the title. */
  readonly heading?: ReactNode;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The head of a view; its title names the tab of the browser too. */
export function Page({ title, heading, about, actions, children }: Props): ReactNode {
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
      {children}
    </div>
  );
}
