import { findCohort, type Scope } from '../../core/analysis/figures/scope';
import type { Programme } from '../../core/programme/programme';
import type { Services } from '../commands/services';
import { targetOf } from '../commands/target';
import { UserError } from '../platform/userError';
import { askProgramme, type KnownProgramme } from './askProgramme';
import type { Step } from './ask';

/** A programme to count, and what of it. */
export interface KnownOverview extends KnownProgramme {
	readonly scope: Scope;
	/** Somebody in it, as the caller wrote it. */
	readonly person?: string;
}

/** Whether there is anything to count: also sessions that lie loose count. */
function hasFigures({ sessions, pairs, broken }: Programme): boolean {
	return sessions.length + pairs.size + broken.length > 0;
}

/**
 * What a command on figures was called on: a programme by its row, by anything in it or by its page, which says what was
 * chosen there; from the palette what the page in front is about, else the only programme. Throws a `UserError` where there is nothing to count, and for what is in no programme.
 */
export async function knownOverview({ store, overviews, language: { words } }: Services, argument: unknown): Promise<KnownOverview> {
	await store.whenRead();
	const programmes = store.index.programmes().filter(hasFigures);
	const { say } = words.finding;
	if (programmes.length === 0) {
		throw new UserError(say.noProgramme);
	}
	const called = typeof argument === 'object' && argument !== null ? argument as { readonly programme?: { readonly folder?: unknown } | null; readonly cohort?: unknown; readonly year?: unknown; readonly person?: unknown } : {};
	const inFront = argument === undefined ? overviews.active : undefined;
	const folder = called.programme?.folder ?? inFront?.folder ?? targetOf(argument, store.index)?.programme.folder;
	const programme = programmes.find(one => one.folder === folder) ?? (argument === undefined && programmes.length === 1 ? programmes[0] : undefined);
	if (!programme) {
		if (argument !== undefined) {
			throw new UserError(say.notAProgramme);
		}
		return { scope: {} };
	}
	const cohort = typeof called.cohort === 'string' ? findCohort(programme, called.cohort) : undefined;
	const { year, person = inFront?.person } = called;
	return {
		programme,
		scope: { ...(cohort !== undefined && { cohort }), ...(typeof year === 'number' && Number.isInteger(year) && year >= 1 && year <= 9999 && { year }) },
		...(typeof person === 'string' && { person }),
	};
}

/** Asks which programme is to be counted. */
export function askOverview(services: Services, title: string): Step<KnownOverview> {
	return askProgramme(services, title, hasFigures);
}
