import type { Request, Response } from 'express';
import type { Assets } from './assets.ts';
import { makeShell, type Room } from './models/shell.ts';
import type { Place } from './models/switches.ts';
import type { Pages } from './pages.ts';

export interface PageAnswer<Model> {
  readonly model: Model;
  readonly title: string;
  readonly room?: Room;
  /** 200 when left out. */
  readonly status?: number;
  /** Left out for a page that answers a GET. */
  readonly place?: Place;
}

export type Render = <Page extends keyof Pages>(
  res: Response,
  page: Page,
  answer: PageAnswer<Pages[Page]>,
) => void;

/** Makes the one way to answer with a page. */
export function createRender(assets: Pick<Assets, 'styles' | 'scripts' | 'icon'>): Render {
  return (res, page, { model, title, room = null, status = 200, place = placeOf(res.req) }) => {
    const { reader } = res.locals;
    const shell = makeShell({ reader, title, room, place, assets });
    res.status(status).type('html').vary('Accept-Language').vary('Cookie');
    res.render(`pages/${page}`, { view: { ...model, t: reader.t, shell } });
  };
}

/** The page's own address, as a path that cannot lead elsewhere: `//evil.example` is a host to a browser. */
export function placeOf(req: Request): Place {
  return { address: `/${req.originalUrl.replace(/^[/\\]+/, '')}`, form: null };
}
