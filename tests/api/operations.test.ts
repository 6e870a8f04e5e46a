import { describe, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import type { z } from 'zod';
import { ConceptPageSchema } from '../../server/api/schemas/glossaries.ts';
import { MatchesSchema } from '../../server/api/schemas/recognition.ts';
import { OPERATION_IDS, violations } from './support/published.ts';
import { testedApi } from './support/tested-api.ts';

function matchesOf(answer: Response): z.output<typeof MatchesSchema>['matches'] {
  return MatchesSchema.parse(answer.body).matches;
}

const TEXT =
  '米韓は核協議グループ（NCG）の設置に合意した。米国防省も参加する。沿岸警備調整会議と灯台保守委員会も開かれる。';

/** Of 米韓, the first word. */
const REFUSAL = { kind: 'notHere', conceptId: 'T129', span: { start: 0, end: 2 } } as const;

const DISMISSAL = {
  reach: 'document',
  passage: null,
  language: 'en',
  code: 'number',
  glossaryId: '',
  conceptId: '',
  found: '3',
  reason: '',
} as const;

const tested = testedApi();

async function storeDocument(
  name: string,
): Promise<{ readonly id: string; readonly version: number }> {
  const { id, version } = await tested.services.documents.create({ name, text: TEXT });
  return { id, version };
}

async function storeGlossary(): Promise<string> {
  return (await tested.services.glossaries.create({ name: '試し' })).id;
}

/** A concept in a glossary of its own: its place and its address. */
async function storeConcept(text: string) {
  const glossaryId = await storeGlossary();
  const { id } = await tested.services.concepts.create(glossaryId, {
    terms: [{ lang: 'ja', text }],
  });
  const place = { glossaryId, conceptId: id };
  return { place, address: `/api/v1/glossaries/${glossaryId}/concepts/${id}` };
}

/** A candidate that was put off. */
async function storeVerdict() {
  const { id } = await storeDocument('断る');
  const expression = '沿岸警備調整会議';
  const verdict = await tested.services.candidates.judge(id, { kind: 'later', expression });
  return { id, verdict };
}

/** A comment on a concept in a glossary of its own. */
async function storeComment() {
  const { place, address } = await storeConcept('話題用語');
  const { id } = await tested.services.comments.add(place, '用例が要る');
  return { id, place, path: `${address}/comments` };
}

/** Two concepts that mean the same. */
async function storePair() {
  const { place } = await storeConcept('重複用語');
  const { id } = await tested.services.concepts.create(place.glossaryId, {
    terms: [{ lang: 'ja', text: '重複した用語' }],
  });
  const path = `/api/v1/glossaries/${place.glossaryId}/merge`;
  return { keep: place.conceptId, other: id, path };
}

/** A proposal in a glossary of its own. */
async function storeProposal() {
  const glossaryId = await storeGlossary();
  const { id } = await tested.services.concepts.create(glossaryId, {
    terms: [{ lang: 'ja', text: '提案用語', status: 'proposed' }],
  });
  return { conceptId: id, path: `/api/v1/glossaries/${glossaryId}/proposals` };
}

/** A change of one concept in a glossary of its own. */
async function storeChange() {
  const { place } = await storeConcept('変更用語');
  const { id } = await tested.services.bulkChanges.apply(place.glossaryId, {
    edit: { kind: 'domain', domain: '試し' },
    selection: { kind: 'concepts', ids: [place.conceptId] },
    revision: 2,
  });
  return { id, path: `/api/v1/glossaries/${place.glossaryId}/changes` };
}

/** A file that was looked at, for a glossary of its own. */
async function storeImport(fields: object = {}) {
  const glossaryId = await storeGlossary();
  const answer = await tested
    .api()
    .post(`/api/v1/glossaries/${glossaryId}/imports`)
    .send({ fileName: 'a.csv', text: 'ja,en,備考\n議定書,protocol,補足\n覚書\n', ...fields });
  return {
    answer,
    address: `/api/v1${String(answer.headers['location']).slice('/api/v1'.length)}`,
  };
}

/** One good request for each operation. */
const REQUESTS: Readonly<Record<string, () => Promise<Response>>> = {
  recognise: async () => tested.api().post('/api/v1/recognise').send({ text: TEXT, all: true }),
  check: async () =>
    tested
      .api()
      .post('/api/v1/check')
      .send({
        segments: [
          { source: TEXT, en: 'The U.S. and ROK set up a body.', ko: '한미는 협의체를 설치했다.' },
          { source: '核協議グループ', ko: '' },
        ],
      }),
  listGlossaries: async () => tested.api().get('/api/v1/glossaries'),
  getGlossary: async () => tested.api().get(`/api/v1/glossaries/${tested.glossaryId}`),
  findConcepts: async () =>
    tested.api().get(`/api/v1/glossaries/${tested.glossaryId}/concepts?text=nato&pageSize=5`),
  findConceptsEverywhere: async () =>
    tested.api().get('/api/v1/concepts?text=kakukyogi&pageSize=5'),
  getConcept: async () => tested.api().get(`/api/v1/glossaries/${tested.glossaryId}/concepts/T007`),
  listOccurrences: async () =>
    tested.api().get(`/api/v1/glossaries/${tested.glossaryId}/concepts/T007/occurrences`),
  exportGlossary: async () =>
    tested.api().get(`/api/v1/glossaries/${tested.glossaryId}/export?format=json`),
  reportDocument: async () => {
    const { body }: { readonly body: { readonly documents: readonly { readonly id: string }[] } } =
      await tested.api().get('/api/v1/documents');
    return tested.api().get(`/api/v1/documents/${body.documents[0]?.id ?? ''}/report`);
  },
  reportLoss: async () =>
    tested.api().get(`/api/v1/glossaries/${tested.glossaryId}/export/loss?format=deepl&target=ko`),
  createGlossary: async () =>
    tested.api().post('/api/v1/glossaries').send({ name: '契約', domain: '法律', rank: 5 }),
  updateGlossary: async () =>
    tested
      .api()
      .patch(`/api/v1/glossaries/${await storeGlossary()}`)
      .send({ name: '別名', version: 1 }),
  removeGlossary: async () =>
    tested.api().delete(`/api/v1/glossaries/${await storeGlossary()}?version=1`),
  stageImport: async () => (await storeImport()).answer,
  stageNewGlossary: async () =>
    tested
      .api()
      .post('/api/v1/imports')
      .send({ name: '取り込み', base64: Buffer.from('ja,en\n条約,treaty\n').toString('base64') }),
  getImport: async () => tested.api().get((await storeImport()).address),
  chooseReading: async () =>
    tested
      .api()
      .put(`${(await storeImport()).address}/choices`)
      .send({ roles: ['ja', 'en', 'definition'] }),
  listImportEntries: async () =>
    tested.api().get(`${(await storeImport()).address}/entries?policy=add`),
  applyImport: async () =>
    tested
      .api()
      .post(`${(await storeImport()).address}/application`)
      .send({ policy: 'add', leaveProblems: true }),
  undoImport: async () => {
    const { address } = await storeImport();
    await tested.api().post(`${address}/application`).send({ leaveProblems: true });
    return tested.api().post(`${address}/undoing`).send({});
  },
  cancelImport: async () => tested.api().delete((await storeImport()).address),
  restoreGlossary: async () => {
    const id = await storeGlossary();
    await tested.services.glossaries.remove(id, { version: 1 });
    return tested.api().post(`/api/v1/glossaries/${id}/restoration`);
  },
  createConcept: async () =>
    tested
      .api()
      .post(`/api/v1/glossaries/${await storeGlossary()}/concepts`)
      .send({
        definitions: { en: 'A test.' },
        sources: [{ title: '白書' }],
        terms: [
          { lang: 'ja', text: '試験用語', reading: 'しけんようご' },
          { lang: 'ko', text: '시험 용어' },
        ],
      }),
  findAlike: async () => tested.api().get(`/api/v1/glossaries/${tested.glossaryId}/alike?term=ncg`),
  saveConcept: async () => {
    const { address } = await storeConcept('保存用語');
    return tested
      .api()
      .put(address)
      .send({ terms: [{ lang: 'ja', text: '保存用語二' }], version: 1 });
  },
  removeConcept: async () => {
    const { address } = await storeConcept('削除用語');
    return tested.api().delete(`${address}?version=1`);
  },
  restoreConcept: async () => {
    const { place, address } = await storeConcept('復元用語');
    await tested.services.concepts.remove(place, { version: 1 });
    return tested.api().post(`${address}/restoration`);
  },
  listVersions: async () => tested.api().get(`${(await storeConcept('履歴用語')).address}/history`),
  restoreVersion: async () => {
    const { address } = await storeConcept('版用語');
    return tested.api().post(`${address}/history`).send({ restore: 1, version: 1 });
  },
  previewChange: async () =>
    tested
      .api()
      .post(`/api/v1/glossaries/${tested.glossaryId}/changes/preview`)
      .send({ edit: { kind: 'remove' }, filter: { domain: 'law' } }),
  changeConcepts: async () => {
    const { place, address } = await storeConcept('一括用語');
    const edit = { kind: 'status', status: 'deprecated' };
    return tested
      .api()
      .post(address.replace(/concepts.*/, 'changes'))
      .send({ edit, conceptIds: [place.conceptId], revision: 2 });
  },
  listChanges: async () => {
    const { path } = await storeChange();
    return tested.api().get(path);
  },
  listComments: async () => tested.api().get((await storeComment()).path),
  addComment: async () =>
    tested
      .api()
      .post(`${(await storeConcept('発言用語')).address}/comments`)
      .send({ text: '訳は要検討' }),
  editComment: async () => {
    const { path, id } = await storeComment();
    return tested.api().put(`${path}/${id}`).send({ text: '訳は確定', version: 1 });
  },
  removeComment: async () => {
    const { path, id } = await storeComment();
    return tested.api().delete(`${path}/${id}?version=1`);
  },
  restoreComment: async () => {
    const { path, id, place } = await storeComment();
    await tested.services.comments.remove({ ...place, commentId: id }, { version: 1 });
    return tested.api().post(`${path}/${id}/restoration`);
  },
  previewMerge: async () => {
    const { path, keep, other } = await storePair();
    return tested
      .api()
      .post(`${path}/preview`)
      .send({ keep, other, take: ['domain'] });
  },
  mergeConcepts: async () => {
    const { path, keep, other } = await storePair();
    const side = (conceptId: string) => ({ conceptId, version: 1 });
    return tested
      .api()
      .post(path)
      .send({ keep: side(keep), other: side(other) });
  },
  listProposals: async () => {
    const { path } = await storeProposal();
    return tested.api().get(path);
  },
  decideProposals: async () => {
    const { path, conceptId } = await storeProposal();
    const terms = [{ conceptId, version: 1, index: 0 }];
    return tested.api().post(path).send({ verdict: 'reject', reason: '別の語がある', terms });
  },
  undoChange: async () => {
    const { path, id } = await storeChange();
    return tested.api().post(`${path}/${id}/undo`).send({});
  },
  listDocuments: async () => tested.api().get('/api/v1/documents'),
  createDocument: async () =>
    tested.api().post('/api/v1/documents').send({ name: '試し', text: TEXT }),
  getDocument: async () =>
    tested.api().get(`/api/v1/documents/${(await storeDocument('読む')).id}`),
  renameDocument: async () => {
    const { id, version } = await storeDocument('前の名前');
    return tested.api().patch(`/api/v1/documents/${id}`).send({ name: '後の名前', version });
  },
  removeDocument: async () => {
    const { id, version } = await storeDocument('消す');
    return tested.api().delete(`/api/v1/documents/${id}?version=${String(version)}`);
  },
  restoreDocument: async () => {
    const { id, version } = await storeDocument('戻す');
    await tested.services.documents.remove(id, { version });
    return tested.api().post(`/api/v1/documents/${id}/restoration`);
  },
  listTranslations: async () =>
    tested.api().get(`/api/v1/documents/${(await storeDocument('訳す')).id}/translations`),
  saveTranslation: async () => {
    const { id } = await storeDocument('訳す');
    return tested
      .api()
      .put(`/api/v1/documents/${id}/translations/en/1`)
      .send({ text: 'A test.', version: 0 });
  },
  listDecisions: async () => {
    const { id } = await storeDocument('並べる');
    await tested.services.decisions.add(id, REFUSAL);
    return tested.api().get(`/api/v1/documents/${id}/decisions`);
  },
  addDecision: async () => {
    const { id } = await storeDocument('教える');
    return tested
      .api()
      .post(`/api/v1/documents/${id}/decisions`)
      .send({ kind: 'notHere', conceptId: 'T129', start: 0, end: 2, reason: '別の意味' });
  },
  exportDecisions: async () => {
    const { id } = await storeDocument('持ち出す');
    await tested.services.decisions.add(id, REFUSAL);
    return tested.api().get(`/api/v1/documents/${id}/decisions/export?format=json`);
  },
  removeDecision: async () => {
    const { id } = await storeDocument('取り消す');
    const decision = await tested.services.decisions.add(id, REFUSAL);
    return tested.api().delete(`/api/v1/documents/${id}/decisions/${decision.id}`);
  },
  restoreDecision: async () => {
    const { id } = await storeDocument('戻す');
    const decision = await tested.services.decisions.add(id, REFUSAL);
    await tested.services.decisions.remove(id, decision.id);
    return tested.api().post(`/api/v1/documents/${id}/decisions/${decision.id}/restoration`);
  },
  listDismissals: async () => {
    const { id } = await storeDocument('聞かない');
    await tested.services.dismissals.add(id, DISMISSAL);
    return tested.api().get(`/api/v1/documents/${id}/dismissals`);
  },
  addDismissal: async () => {
    const { id } = await storeDocument('聞かない');
    return tested.api().post(`/api/v1/documents/${id}/dismissals`).send({
      reach: 'here',
      passage: 1,
      language: 'ko',
      code: 'number',
      found: '3',
      reason: '節',
    });
  },
  removeDismissal: async () => {
    const { id } = await storeDocument('聞く');
    const made = await tested.services.dismissals.add(id, DISMISSAL);
    return tested.api().delete(`/api/v1/documents/${id}/dismissals/${made.id}`);
  },
  restoreDismissal: async () => {
    const { id } = await storeDocument('聞かない');
    const made = await tested.services.dismissals.add(id, DISMISSAL);
    await tested.services.dismissals.remove(id, made.id);
    return tested.api().post(`/api/v1/documents/${id}/dismissals/${made.id}/restoration`);
  },
  listCandidates: async () =>
    tested.api().get(`/api/v1/documents/${(await storeDocument('挙げる')).id}/candidates?all=true`),
  acceptCandidate: async () => {
    const { id } = await storeDocument('採る');
    return tested
      .api()
      .post(`/api/v1/documents/${id}/candidates/acceptances`)
      .send({ expression: '灯台保守委員会', glossaryId: await storeGlossary() });
  },
  listVerdicts: async () => {
    const { id } = await storeDocument('断る');
    await tested.services.candidates.judge(id, { kind: 'later', expression: '沿岸警備調整会議' });
    return tested.api().get(`/api/v1/documents/${id}/verdicts`);
  },
  addVerdict: async () =>
    tested
      .api()
      .post(`/api/v1/documents/${(await storeDocument('断る')).id}/verdicts`)
      .send({ kind: 'rejected', expression: '沿岸警備調整会議', glossaryId: tested.glossaryId }),
  removeVerdict: async () => {
    const { id, verdict } = await storeVerdict();
    return tested.api().delete(`/api/v1/documents/${id}/verdicts/${verdict.id}`);
  },
  restoreVerdict: async () => {
    const { id, verdict } = await storeVerdict();
    await tested.services.candidates.takeBack(id, verdict.id);
    return tested.api().post(`/api/v1/documents/${id}/verdicts/${verdict.id}/restoration`);
  },
  recogniseDocument: async () =>
    tested.api().get(`/api/v1/documents/${(await storeDocument('探す')).id}/matches?all=true`),
};

describe('what is answered is what is published', () => {
  test('every published operation is asked', () => {
    expect(Object.keys(REQUESTS).sort()).toEqual([...OPERATION_IDS].sort());
  });

  test.each(Object.entries(REQUESTS))('%s', async (operationId, ask) => {
    const answer = await ask();
    expect(violations(operationId, answer)).toEqual([]);
    expect(answer.status).toBeLessThan(300);
  });

  test('exportGlossary as CSV', async () => {
    const answer = await tested.api().get(`/api/v1/glossaries/${tested.glossaryId}/export`);
    expect(violations('exportGlossary', answer)).toEqual([]);
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename\*?=/);
  });
});

describe('recognise', () => {
  test('gives spans, equivalents and the concept by its own identifier', async () => {
    const answer = await tested.api().post('/api/v1/recognise').send({ text: TEXT });
    expect(matchesOf(answer)).toContainEqual(
      expect.objectContaining({
        start: 3,
        end: 10,
        surface: '核協議グループ',
        glossaryId: tested.glossaryId,
        conceptId: 'T007',
        written: 'exact',
        within: null,
        en: expect.arrayContaining(['Nuclear Consultative Group']),
        ko: expect.arrayContaining(['핵협의그룹']),
      }),
    );
  });

  test('shows what is inside a longer word only on request', async () => {
    const inside = async (all: boolean): Promise<number> => {
      const answer = await tested.api().post('/api/v1/recognise').send({ text: TEXT, all });
      return answer.text.split('"grade":"inside"').length - 1;
    };
    expect(await inside(false)).toBe(0);
    expect(await inside(true)).toBeGreaterThan(0);
  });

  test('looks in the glossaries that are named', async () => {
    const answer = await tested
      .api()
      .post('/api/v1/recognise')
      .send({ text: TEXT, glossaryIds: [tested.glossaryId] });
    expect(matchesOf(answer)).not.toEqual([]);
  });

  test('takes the longest text there may be', async () => {
    const answer = await tested
      .api()
      .post('/api/v1/recognise')
      .send({ text: `${'あ'.repeat(19_999)}\n`.repeat(100) });
    expect([answer.status, answer.body]).toEqual([200, { matches: [] }]);
  });
});

describe('documents', () => {
  test('are stored as they were given and found at their Location', async () => {
    const text = '\t抑止\r\n 力\f\n';
    const made = await tested.api().post('/api/v1/documents').send({ name: '原文', text });
    expect(made.status).toBe(201);
    const got = await tested.api().get(String(made.headers['location']));
    expect(got.body).toMatchObject({ name: '原文', text, characters: text.length, version: 1 });
  });

  test('get a name from their first words', async () => {
    const made = await tested.api().post('/api/v1/documents').send({ text: '抑止力の話。' });
    expect(made.body).toMatchObject({ name: '抑止力の話。' });
  });

  test('are gone when deleted and there again when restored', async () => {
    const { id, version } = await storeDocument('行き来');
    const address = `/api/v1/documents/${id}`;
    await tested
      .api()
      .delete(`${address}?version=${String(version)}`)
      .expect(200);
    await tested.api().get(address).expect(404);
    await tested.api().post(`${address}/restoration`).expect(200);
    await tested.api().get(address).expect(200);
  });
});

describe('concepts', () => {
  test('are searched, sorted and paged', async () => {
    const page = async (query: string): Promise<readonly string[]> => {
      const answer = await tested
        .api()
        .get(`/api/v1/glossaries/${tested.glossaryId}/concepts?${query}`);
      return ConceptPageSchema.parse(answer.body).concepts.map(({ id }) => id);
    };
    const up = await page('sort=ja&direction=ascending&pageSize=100');
    const down = await page('sort=ja&direction=descending&pageSize=100');
    const secondPage = await page('sort=ja&pageSize=10&page=2');
    expect(up).toHaveLength(100);
    expect(down[0]).not.toBe(up[0]);
    expect(secondPage).toEqual(up.slice(10, 20));
    expect(await page('text=kakukyougi')).toContain('T007');
  });

  test.each([
    ['in one glossary', () => `glossaries/${tested.glossaryId}/concepts`],
    ['in all', () => 'concepts'],
  ])('are found %s, the best first, whatever is typed', async (_, path) => {
    const find = async (query: string) => {
      const answer = await tested.api().get(`/api/v1/${path()}?${query}`);
      return ConceptPageSchema.parse(answer.body);
    };
    for (const typed of [
      '核協議グループ',
      'kakukyogi guruupu',
      'ㅎㅎㅇㄱㄹ',
      'NCG',
      'T007',
      'consultatve',
    ]) {
      const { concepts } = await find(`text=${encodeURIComponent(typed)}`);
      expect([typed, concepts[0]?.id]).toEqual([typed, 'T007']);
    }
    expect(await find('text=consultatve')).toMatchObject({ isNear: true });
    expect(await find('by=nobody')).toMatchObject({ total: 0, unfiltered: null });
    expect(await find('since=2999-01-01&text=nato')).toMatchObject({ total: 0, isNear: false });
    const { id } = await tested.services.documents.create({ name: '一文', text: '核抑止。' });
    const { concepts, total } = await find(`documentId=${id}&sort=en`);
    expect(concepts).toHaveLength(total);
    expect(concepts.map(({ terms }) => terms[0]?.text)).toContain('核抑止');
  });

  test.each(['since=yesterday', 'since=2026-02-30', 'documentId=x', 'sort=best', 'by=a&by=b'])(
    'a query that says nothing is refused: %s',
    async (query) => {
      await tested.api().get(`/api/v1/concepts?${query}`).expect(400);
    },
  );

  test('a page past the end is the last one', async () => {
    const answer = await tested
      .api()
      .get(`/api/v1/glossaries/${tested.glossaryId}/concepts?page=999&pageSize=100`);
    expect(answer.body).toMatchObject({ page: 2, pageCount: 2, total: 160 });
  });
});

test('HEAD is answered wherever GET is', async () => {
  await tested.api().head('/api/v1/glossaries').expect(200);
});
