import type { Router } from 'express';
import type { Endpoint } from './endpoint';
import { actorOf, baseOf, idOf, notAllowed } from './http';
import { ResourceSender } from './sender';

/** The routes of one kind of resource. */
export function resources(router: Router, endpoint: Endpoint): void {
  const { kind } = endpoint;
  const sender = new ResourceSender(endpoint);
  router
    .route(kind.endpoint)
    .get((req, res) => sender.sendList(req, res, req.query))
    .post(async (req, res) => sender.sendOne(req, res, 201, await endpoint.create(req.body, actorOf(res), baseOf(req))))
    .all(notAllowed('GET, POST'));
  router
    .route(`${kind.endpoint}/.search`)
    .post((req, res) => sender.sendList(req, res, req.body))
    .all(notAllowed('POST'));
  router
    .route(`${kind.endpoint}/:id`)
    .get(async (req, res) => sender.sendOne(req, res, 200, await endpoint.get(idOf(req), sender.seenBy(req), baseOf(req))))
    .put(async (req, res) => {
      await sender.checkVersion(req);
      sender.sendOne(req, res, 200, await endpoint.replace(idOf(req), req.body, actorOf(res), baseOf(req)));
    })
    .patch(async (req, res) => {
      await sender.checkVersion(req);
      const after = await endpoint.patch(idOf(req), req.body, actorOf(res), baseOf(req));
      if (after) return sender.sendOne(req, res, 200, after);
      if (req.query['attributes'] === undefined) return void res.status(204).end();
      sender.sendOne(req, res, 200, await endpoint.get(idOf(req), sender.seenBy(req), baseOf(req)));
    })
    .delete(async (req, res) => {
      await sender.checkVersion(req);
      await endpoint.delete(idOf(req), actorOf(res));
      res.status(204).end();
    })
    .all(notAllowed('GET, PUT, PATCH, DELETE'));
}
