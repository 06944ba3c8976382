import { type Client, expectOk } from '../client/client.js';
import { CLASSES } from '../options/whole-pod.js';

/** Makes the classes that pods of the programs name: without them admission refuses the pods. */
export async function makeClasses(client: Client): Promise<void> {
  const objects = [
    {
      apiVersion: 'node.k8s.io/v1',
      kind: 'RuntimeClass',
      metadata: { name: CLASSES.runtimeClass },
      handler: 'runsc',
      overhead: { podFixed: { cpu: '250m', memory: '120Mi' } },
    },
    {
      apiVersion: 'scheduling.k8s.io/v1',
      kind: 'PriorityClass',
      metadata: { name: CLASSES.priorityClass },
      value: 1000,
      preemptionPolicy: 'Never',
    },
  ];
  for (const object of objects) expectOk(await client.create(object));
}
