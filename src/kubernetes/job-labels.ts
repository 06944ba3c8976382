/** The labels that the server gives the pods of a Job with the name of the Job: the second of them for old readers. */
export const JOB_NAME_LABELS = ['batch.kubernetes.io/job-name', 'job-name'] as const;

/** The labels that the server gives the pods of a Job with the uid of the Job, which none can know before. */
export const JOB_UID_LABELS = ['batch.kubernetes.io/controller-uid', 'controller-uid'] as const;
