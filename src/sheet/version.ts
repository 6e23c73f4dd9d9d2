/** The version of the package whose rules these are. */
export const version = '0.6.0';
