import type { Client } from '../client/client.js';
import { expectOk } from '../client/client.js';

/** A request to the API server, as RBAC judges it. */
export interface Request {
  readonly verb: string;
  readonly resource: string;
  readonly group?: string;
  readonly subresource?: string;
  readonly name?: string;
  readonly namespace: string;
}

/** Who asks: a service account, or a user of groups. */
export type Subject =
  | { readonly serviceAccount: string; readonly namespace: string }
  | { readonly user: string; readonly groups?: string[] };

/** Whether the API server would let somebody do something: what it answers to a SubjectAccessReview. */
export async function allowed(client: Client, subject: Subject, request: Request): Promise<boolean> {
  const who =
    'user' in subject
      ? subject
      : {
          user: `system:serviceaccount:${subject.namespace}:${subject.serviceAccount}`,
          groups: ['system:serviceaccounts', `system:serviceaccounts:${subject.namespace}`, 'system:authenticated'],
        };
  const answer = await client.send({
    method: 'POST',
    path: '/apis/authorization.k8s.io/v1/subjectaccessreviews',
    body: {
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SubjectAccessReview',
      spec: { ...who, resourceAttributes: request },
    },
  });
  return (expectOk(answer)['status'] as { allowed: boolean }).allowed;
}
