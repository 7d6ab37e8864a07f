import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { defer, finalize, from, mergeMap } from 'rxjs';

let last: Promise<void> = Promise.resolve();

/**
 * Sends each mutation when the one before it is answered, however that went: of a decision and its undo that are on their way together
 * the service may take the undo first. What a page shows meanwhile does not wait.
 */
export const inOrder = new ApolloLink((operation, forward) => {
  if (operation.operationType !== OperationTypeNode.MUTATION) return forward(operation);
  return defer(() => {
    const before = last;
    let answered = () => {};
    last = new Promise((resolve) => {
      answered = resolve;
    });
    return from(before).pipe(
      mergeMap(() => forward(operation)),
      finalize(() => answered()),
    );
  });
});
