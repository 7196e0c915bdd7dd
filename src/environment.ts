/** The variables this process was started with. Nothing else in Gazette reads them. */
export const environmentOfProcess = (): Record<string, string | undefined> => process.env;
