import type { Language } from '../../../glossary/index.ts';
import type { Reader } from '../reader.ts';
import { languageSwitch, type Place, type Switch } from './switches.ts';

export type Room = 'documents' | 'glossary';

/** What every page has around it. */
export interface Shell {
  readonly language: Language;
  readonly title: string;
  readonly navigation: readonly {
    readonly label: string;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly languages: Switch;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly icon: string | null;
  readonly refresh: boolean;
}

export function makeShell({
  reader,
  title,
  room,
  place,
  refresh,
  assets,
}: {
  readonly reader: Reader;
  readonly title: string;
  readonly room: Room | null;
  readonly place: Place;
  readonly refresh: boolean;
  readonly assets: Pick<Shell, 'styles' | 'scripts' | 'icon'>;
}): Shell {
  const { t, language } = reader;
  const name = t('common:app.name');
  return {
    language,
    title: title === name ? name : `${title} · ${name}`,
    navigation: [
      { label: t('common:nav.documents'), href: '/documents', current: room === 'documents' },
      { label: t('common:nav.glossary'), href: '/glossary', current: room === 'glossary' },
    ],
    languages: languageSwitch(reader, place),
    styles: assets.styles,
    scripts: assets.scripts,
    icon: assets.icon,
    refresh,
  };
}
