import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import type { Language } from '../../glossary/index.ts';
import type { ErrorData } from '../errors.ts';
import type { SayCandidate } from '../services/candidate-report.ts';
import type { SayEvidence } from '../services/evidence.ts';
import type { SayFinding } from '../services/finding-message.ts';
import type { SayLoss } from '../services/loss-message.ts';

/** What the command line says, in one language. */
export interface Messages {
  /** A text of the `cli` namespace. */
  text(key: `cli:${string}`, data?: ErrorData): string;
  /** Says a text of the `evidence` namespace. */
  readonly evidence: SayEvidence;
  /** Says why something is proposed, in texts of the same namespace. */
  readonly candidate: SayCandidate;
  /** Says a text of the `check` namespace. */
  readonly finding: SayFinding;
  /** Says a text of the `export` namespace. */
  readonly loss: SayLoss;
  /** What an error code means: in the words of the command line where it has its own, else in those of the product. */
  error(code: string, data?: ErrorData): string;
  /** Why the system refused (ENOENT): in words where we have them. */
  reason(name: string): string;
}

/** Reads the files of one language at once: no fallback, for every key exists in every language. */
export function loadMessages(root: string, language: Language): Messages {
  const i18n = i18next.createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    resources: {
      [language]: {
        check: readNamespace(root, language, 'check'),
        cli: readNamespace(root, language, 'cli'),
        errors: readNamespace(root, language, 'errors'),
        evidence: readNamespace(root, language, 'evidence'),
        export: readNamespace(root, language, 'export'),
      },
    },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return {
    text: (key, data = {}) => i18n.t(key, data),
    evidence: (key, values = {}) => i18n.t(key, values),
    finding: (key, values = {}) => i18n.t(key, values),
    candidate: (key, values) => i18n.t(key, values),
    loss: (key, values = {}) => i18n.t(key, values),
    error: (code, data = {}) => i18n.t([`cli:errors.${code}`, `errors:${code}`], data),
    reason: (name) => i18n.t([`cli:reasons.${name}`, 'cli:reasons.other'], { name }),
  };
}

function readNamespace(
  root: string,
  language: Language,
  namespace: string,
): Record<string, unknown> {
  const file = join(root, 'locales', language, `${namespace}.json`);
  const texts: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(
    Object.entries(typeof texts === 'object' && texts !== null ? texts : {}),
  );
}
