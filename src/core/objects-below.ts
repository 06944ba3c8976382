import type { Construct } from 'constructs';
import { ApiObject } from './cdk8s.js';

/**
 * All objects of a tree, ours and those of other libraries, each before what stands below it.
 * @param isLeftOut what is left out, with all that stands below it
 */
export function objectsBelow(construct: Construct, isLeftOut?: (construct: Construct) => boolean): ApiObject[] {
  const found: ApiObject[] = [];
  const visit = (at: Construct): void => {
    if (isLeftOut?.(at)) return;
    if (ApiObject.isApiObject(at)) found.push(at);
    for (const child of at.node.children) visit(child);
  };
  visit(construct);
  return found;
}
