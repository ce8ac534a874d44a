import { askSteps } from '../../ask/ask';
import { askOverview, knownOverview } from '../../ask/askOverview';
import type { Services } from '../services';

/** `mentorNotes.openOverview`: the page of a programme; asks which where there are several. */
export const openOverview = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { overviews, language: { words } } = services;
	const known = await askSteps(await knownOverview(services, argument), [askOverview(services, words.overview.title)]);
	if (known?.programme) {
		await overviews.show({ folder: known.programme.folder }, { beside: false });
	}
};
