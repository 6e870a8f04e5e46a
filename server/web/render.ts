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
  /** Whether it shows work that goes on: without scripts it is loaded again and again. */
  readonly refresh?: boolean;
}

export type Render = <Page extends keyof Pages>(
  res: Response,
  page: Page,
  answer: PageAnswer<Pages[Page]>,
) => void;

/** Makes the one way to answer with a page. */
export function createRender(assets: Pick<Assets, 'styles' | 'scripts' | 'icon'>): Render {
  return (res, page, answer) => {
    const { model, title, room = null, status = 200, place = placeOf(res.req) } = answer;
    const { reader } = res.locals;
    const shell = makeShell({
      reader,
      title,
      room,
      place,
      refresh: answer.refresh === true,
      assets,
    });
    res.status(status).type('html').vary('Accept-Language').vary('Cookie');
    res.render(`pages/${page}`, { view: { ...model, t: reader.t, shell } });
  };
}

/** The page's own address, as a path that cannot lead elsewhere: `//evil.example` is a host to a browser. */
export function placeOf(req: Request): Place {
  return { address: `/${req.originalUrl.replace(/^[/\\]+/, '')}`, form: null };
}
