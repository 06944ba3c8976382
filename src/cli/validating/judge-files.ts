import type { Finding, Source } from '../../findings/finding.js';
import { order } from '../../findings/order.js';
import type { Report } from '../../findings/report.js';
import { ruleNames } from '../../findings/rule-names.js';
import type { RuleSettings } from '../../findings/rule-settings.js';
import { below } from '../../kubernetes/pointer.js';
import type { Manifest } from '../../manifests/manifest.js';
import type { TextPlace } from '../../manifests/read/problem.js';
import type { ManifestFile } from '../../manifests/read/read-file.js';
import { ownerOf } from '../../output/header.js';
import { isAboutKey } from '../../validation/about-key.js';
import { annotatedSettings, RULE_ANNOTATION_PREFIX, ruleOfAnnotation } from '../../validation/annotations.js';
import type { Rule } from '../../validation/rule.js';
import { objectOf, toFinding } from '../../validation/to-finding.js';
import { validate, type ValidateOptions } from '../../validation/validate.js';

/** What to judge files by. */
export interface JudgeOptions extends Omit<ValidateOptions, 'settings'> {
  /** Rules that are off for all objects. */
  readonly off: RuleSettings;
}

/** Judges all objects of all files together, and says what could not be read. */
export function judgeFiles(files: readonly ManifestFile[], { off, ...options }: JudgeOptions): Report {
  const objects = files.flatMap((file) => file.objects.map((object) => ({ file, object })));
  const manifests = objects.map(({ object }) => object.manifest);
  const annotated = annotatedSettings(manifests);
  const violations = validate(manifests, { ...options, settings: (object) => [...annotated(object), off] });
  const atKey = new Set(options.rules.filter(isAboutKey).map(({ id }) => id));
  const insteadOf = ruleNames(options.rules.map(({ id }) => id));
  const findings = [
    ...files.flatMap(readFindings),
    ...objects.flatMap(({ file, object }) =>
      misreadAnnotations(object.manifest, insteadOf).map(({ path, ...finding }) => ({
        ...finding,
        path,
        ...whereIs(file, file.placeOf(object, path, 'key')),
      })),
    ),
    ...violations.map((violation) => {
      const { file, object } = objects[violation.object] as (typeof objects)[number];
      const at = atKey.has(violation.ruleId) ? 'key' : 'value';
      return toFinding(violation, object.manifest, whereIs(file, file.placeOf(object, violation.path, at)));
    }),
  ];
  return {
    findings: order(findings),
    objects: objects.map(({ file, object }) => ({ file: file.path, object: objectOf(object.manifest) })),
    rules: options.rules.map(noteOf),
  };
}

const noteOf = ({ id, description, rationale, remediation }: Rule) => ({ id, description, rationale, remediation });

function readFindings(file: ManifestFile): Finding[] {
  return file.problems.map(({ code, message, help, place }) => ({
    ruleId: `manifest/${code}`,
    scope: 'server',
    severity: 'error',
    message,
    help,
    ...whereIs(file, place),
  }));
}

/** A file that we made also knows which construct made it. */
function whereIs({ path, text }: ManifestFile, place: TextPlace): { source: Source; subject?: string } {
  const subject = ownerOf(text)?.construct;
  return { source: { file: path, ...place }, ...(subject === undefined ? {} : { subject }) };
}

/** Annotations that mean to switch a rule off, and do not. */
function misreadAnnotations(
  manifest: Manifest,
  insteadOf: (rule: string) => string | undefined,
): (Finding & { path: string })[] {
  const annotations: unknown = manifest.metadata.annotations;
  if (annotations === null || typeof annotations !== 'object') return [];
  return Object.entries(annotations).flatMap(([key, reason]) => {
    if (!key.startsWith(RULE_ANNOTATION_PREFIX)) return [];
    const rule = ruleOfAnnotation(key);
    const unknown = rule === undefined ? 'write rules.servicemap.io/<group>.<name>' : insteadOf(rule);
    const isReasoned = typeof reason === 'string' && reason.trim() !== '';
    if (unknown === undefined && isReasoned) return [];
    return {
      ruleId: 'manifest/rule-annotation',
      scope: 'practice',
      severity: 'warning',
      message: unknown === undefined ? `${key} says no reason` : `${key} names no rule`,
      help: unknown ?? 'say why the rule does not hold here: until then it does',
      object: objectOf(manifest),
      path: below('/metadata/annotations', key),
    };
  });
}
