import type { Mistake, OptionPath } from '../core/mistakes.js';
import { written } from '../core/options/written.js';
import type { ArgoCdDelivery } from './gitops-options.js';

/** What an ApplicationSet would take for a template of its own, and fill in or fail at. */
export function templateMistakes({ repository, branch, tag, argoCd }: ArgoCdDelivery): Mistake[] {
  const { destinations = {}, syncOptions = [] } = argoCd;
  const texts: [unknown, OptionPath][] = [
    [repository, ['repository']],
    [branch, ['branch']],
    [tag, ['tag']],
    ...Object.entries(destinations).flatMap(([cluster, destination]) =>
      Object.entries(destination).map(([key, text]): [unknown, OptionPath] => [
        text,
        ['argoCd', 'destinations', cluster, key],
      ]),
    ),
    ...syncOptions.map((text, index): [unknown, OptionPath] => [text, ['argoCd', 'syncOptions', index]]),
  ];
  return texts.flatMap(([text, option]) =>
    typeof text === 'string' && text.includes('{{') ? [mistakeAt(option)] : [],
  );
}

const mistakeAt = (option: OptionPath): Mistake => ({
  ruleId: 'gitops/template',
  message: `${written(option)}: holds {{, which an ApplicationSet takes for the beginning of a template`,
  help: 'write it without {{',
  option,
});
