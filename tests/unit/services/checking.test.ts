import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CheckReport } from '../../../server/services/checking.ts';
import { concept, term } from '../../support/concepts.ts';
import { openScene, type Scene } from './support/scene.ts';

const words = (id: string, ja: string, en: string, ko: string) =>
  concept({
    id,
    terms: [
      term({ lang: 'ja', text: ja }),
      term({ lang: 'en', text: en }),
      term({ lang: 'ko', text: ko }),
    ],
  });

let scene: Scene;
let documentId: string;

const TEXT = '同盟の将来。\n制裁の将来。\n同盟の終わり。';
const FIRST = { start: 0, end: 6 };
const SECOND = { start: 7, end: 13 };
const LAST = { start: 14, end: 21 };

beforeAll(async () => {
  scene = await openScene();
  await scene.glossary(1, [
    words('T1', '同盟', 'alliance', '동맹'),
    words('T2', '制裁', 'sanctions', '제재'),
  ]);
  await scene.glossary(2, [words('T1', '将来', 'future', '미래')]);
  documentId = (await scene.services.documents.create({ name: '文書', text: TEXT })).id;
});

afterAll(async () => {
  await scene.close();
});

const told = ({ segments }: CheckReport) =>
  segments.map(({ findings }) =>
    findings.map(({ code, language, values }) => `${language} ${code} ${String(values['term'])}`),
  );

describe('checking', () => {
  test('a stretch of a document, in one language or in both', async () => {
    const { checking } = scene.services;
    const texts = { en: 'The future of the pact.', ko: '동맹의 앞날.' };
    const one = await checking.segment(documentId, { span: FIRST, texts: { en: texts.en } });
    expect(told(one)).toEqual([['en missing 同盟']]);
    const both = await checking.segment(documentId, { span: FIRST, texts });
    expect(told(both)).toEqual([['en missing 同盟', 'ko missing 将来']]);
  });

  test('spans are in the document, and pairs light up what belongs together', async () => {
    const { checking } = scene.services;
    const texts = { en: 'The prospect of sanctions.' };
    const { segments, concepts } = await checking.segment(documentId, { span: SECOND, texts });
    expect(segments[0]?.findings[0]?.sourceSpan).toEqual({ start: 10, end: 12 });
    expect(segments[0]?.pairs.en).toEqual([
      {
        conceptId: 'T2',
        outcome: 'found',
        sourceSpans: [{ start: 7, end: 9 }],
        targetSpans: [{ start: 16, end: 25 }],
        listed: ['sanctions'],
      },
    ]);
    const named = Array.from(concepts, ([id, { terms }]) => [id.split('/').at(-1), terms[0]?.text]);
    expect(named.sort()).toEqual([
      ['T1', '将来'],
      ['T2', '制裁'],
    ]);
  });

  test('what people decided about the document holds for the check', async () => {
    const { checking, decisions } = scene.services;
    const stretch = { span: LAST, texts: { en: 'The end of the pact.' } };
    expect(told(await checking.segment(documentId, stretch))).toEqual([['en missing 同盟']]);
    const place = { conceptId: 'T1', span: { start: 14, end: 16 } };
    const decision = await decisions.add(documentId, { kind: 'notHere', ...place });
    expect(told(await checking.segment(documentId, stretch))).toEqual([[]]);
    await decisions.remove(documentId, decision.id);
  });

  test('a glossary that was changed is asked as it stands', async () => {
    const { checking, concepts, glossaries } = scene.services;
    const stretch = { span: LAST, texts: { en: 'The end of the pact.' } };
    const [glossary] = await glossaries.list();
    const place = { glossaryId: glossary?.id ?? '', conceptId: 'T1' };
    const { terms } = await glossaries.concept(place.glossaryId, place.conceptId);
    const pact = term({ lang: 'en', text: 'pact', status: 'admitted' });
    const more = { terms: [...terms, pact] };
    const saved = await concepts.save(place, more, { version: 1 });
    expect(told(await checking.segment(documentId, stretch))).toEqual([[]]);
    await concepts.save(place, { terms }, { version: saved.version });
    expect(told(await checking.segment(documentId, stretch))).toEqual([['en missing 同盟']]);
  });

  test('a rule is as grave as the glossary of the concept has it, by language', async () => {
    const { checking, glossaries } = scene.services;
    const [first] = await glossaries.list();
    const id = first?.id ?? '';
    const texts = { en: 'The prospect of the pact.', ko: '조약의 앞날.' };
    const severities = async () => {
      const { segments } = await checking.segment(documentId, { span: FIRST, texts });
      return segments[0]?.findings.map(
        ({ language, values, severity }) => `${language} ${String(values['term'])} ${severity}`,
      );
    };
    const preset = ['en 同盟 warning', 'en 将来 warning', 'ko 同盟 warning', 'ko 将来 warning'];
    expect(await severities()).toEqual(preset);
    const checks = { en: { missing: 'error' }, ko: { missing: 'off' } } as const;
    const { version } = await glossaries.update(id, { checks, version: first?.version ?? 0 });
    // The future is of the other glossary.
    const set = ['en 同盟 error', 'en 将来 warning', 'ko 将来 warning'];
    expect(await severities()).toEqual(set);
    await glossaries.update(id, { checks: {}, version });
    expect(await severities()).toEqual(preset);
  });

  test('texts that are not stored, compared as one document', async () => {
    const report = await scene.services.checking.texts([
      { source: '同盟', texts: { en: 'the alliance' } },
      { source: '', texts: { en: 'nothing' } },
      { source: '制裁', texts: { ko: '벌' } },
    ]);
    expect(told(report)).toEqual([[], [], ['ko missing 制裁']]);
  });

  test('an unknown document is refused', async () => {
    const stretch = { span: FIRST, texts: { en: 'a' } };
    await expect(scene.services.checking.segment('nothing', stretch)).rejects.toThrow(
      'document.unknown',
    );
  });
});
