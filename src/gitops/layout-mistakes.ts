import type { Construct } from 'constructs';
import type { Mistake } from '../core/mistakes.js';
import { isGitOps } from './parts.js';

/**
 * What is wrong where files have another layout than a controller looks for: a warning, since whoever applies those by
 * hand wants no controller.
 * @param layout how objects are parted into files; `object` where nobody says so
 */
export function layoutMistakes(app: Construct, layout: string | undefined): Mistake[] {
  if (layout !== 'map') return [];
  return (app.node.children as Construct[]).filter(isGitOps).map((about) => ({
    ruleId: 'gitops/layout',
    severity: 'warning',
    message: 'in the layout "map" there are no folders, and so nothing that this could deliver',
    help: 'leave --layout out where the files go into the repository',
    about,
  }));
}
