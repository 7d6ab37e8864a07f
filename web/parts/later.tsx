import { lazy, type ComponentType, type ReactNode, useState } from 'react';

/**
 * A component that is loaded after the first view, inside a Suspense. Once it is there it is shown at once, so that letters that are
 * typed next go into its fields.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  const loading = async () => (loaded = await load());
  const Lazy = lazy(async () => ({ default: await loading() }));
  addEventListener('load', () => void loading());
  return function Later(props: P): ReactNode {
    // One component for as long as it is shown: another one would lose what was typed.
    const [Shown] = useState<ComponentType<P>>(() => loaded ?? Lazy);
    return <Shown {...props} />;
  };
}
