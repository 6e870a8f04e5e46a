import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DECISION_KINDS, EDGES, LANGUAGES, WRITTEN } from '../../../glossary/index.ts';
import { projectRoot } from '../../../server/root.ts';
import { createExplainer } from '../../../server/services/evidence.ts';

/** The texts as they are; what is not there is said as its key. */
function texts(
  language: string,
): (key: string, values?: Readonly<Record<string, string>>) => string {
  const file = join(projectRoot(), 'locales', language, 'evidence.json');
  const tree: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return (key, values = {}) => {
    let found = tree;
    for (const name of key.replace('evidence:', '').split('.')) {
      found = Object.entries(found ?? {}).find(([own]) => own === name)?.[1];
    }
    if (typeof found !== 'string') return key;
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  };
}

describe.each(LANGUAGES)('in %s', (language) => {
  const explain = createExplainer(language, texts(language));
  const edges = { left: 'wordEdge', right: 'wordEdge' } as const;

  test.each(WRITTEN)('written %s has its words', (way) => {
    const said = explain({ written: [way], edges, grade: 'certain' });
    expect(said).not.toContain('evidence:');
    expect(said).toContain(texts(language)(`evidence:written.${way}`));
  });

  test.each(EDGES)('the edge %s has its words', (edge) => {
    const said = explain({
      written: ['exact'],
      edges: { left: edge, right: 'textEdge' },
      grade: 'likely',
    });
    expect(said).not.toContain('evidence:');
    expect(said).toContain(texts(language)(`evidence:edge.${edge}`));
  });

  test.each(DECISION_KINDS)('the decision %s is named instead of the grade', (kind) => {
    const decision = { kind, conceptId: 'T1', term: '核', surface: '核', span: null };
    const said = explain({ written: ['exact'], edges, grade: 'inside', decision });
    expect(said).not.toContain('evidence:');
    expect(said).toContain(texts(language)(`evidence:decision.${kind}`));
    expect(said).not.toContain(texts(language)('evidence:inside'));
  });

  test('says of what was not taken that it was not', () => {
    const said = explain({ written: ['exact'], edges, grade: 'inside' });
    expect(said).toContain(texts(language)('evidence:inside'));
  });
});
