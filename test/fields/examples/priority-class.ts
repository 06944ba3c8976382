import { type App, PriorityClass } from 'servicemap';

export function patient(app: App): void {
  new PriorityClass(app, 'patient', {
    value: 1000,
    globalDefault: true,
    preemptionPolicy: 'Never',
    description: 'what can wait',
  });
}
