import type { Programme } from '../../programme/programme';

/** Returns a cohort's name, else its id. Undefined without an id. */
export function nameOfCohort({ file }: Pick<Programme, 'file'>, cohort: string | undefined): string | undefined {
	return file?.cohorts?.find(({ id }) => id === cohort)?.name ?? cohort;
}
