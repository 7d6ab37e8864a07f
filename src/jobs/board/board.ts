import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Queue } from 'bullmq';
import type { RequestHandler } from 'express';

/** Where the board is mounted: its page names its parts by this path. */
export const BOARD_PATH = '/jobs';

/** The pages of bull-board for one queue: read-only, as what is to be run again is found in the graph and not in Redis. */
export function makeBoard(queue: Queue): RequestHandler {
  const serverAdapter = new ExpressAdapter().setBasePath(BOARD_PATH);
  createBullBoard({
    queues: [new BullMQAdapter(queue, { readOnlyMode: true })],
    serverAdapter,
    options: {
      uiConfig: {
        boardTitle: 'Expertise Graph',
        hideDocsLink: true,
        hideRedisDetails: true,
        miscLinks: [{ text: 'Sign out', url: `${BOARD_PATH}/sign-out` }],
      },
    },
  });
  return serverAdapter.getRouter() as RequestHandler;
}
