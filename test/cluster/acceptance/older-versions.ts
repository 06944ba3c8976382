/** The environment variable that tells the tests which older versions to run natively: `1.29,1.28`. */
export const OLDER_VERSIONS = 'SERVICEMAP_OLDER_VERSIONS';
