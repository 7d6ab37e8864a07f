import type { ReactNode } from 'react';
import { Checkbox, type CheckboxProps } from 'react-aria-components/Checkbox';

/** A switch with its words. */
export function Check({ children, ...props }: Omit<CheckboxProps, 'children' | 'className'> & { readonly children: ReactNode }): ReactNode {
  return (
    <Checkbox {...props} className="check">
      <span className="box" aria-hidden />
      {children}
    </Checkbox>
  );
}
