import { jpReport } from '../../../core/exports/jpReport';
import { meetingStateOf } from '../../../core/analysis/figures/meetings';
import { personJp } from '../../../core/analysis/figures/personJp';
import { PersonTally, type PersonYear } from '../../../core/analysis/figures/personTally';
import { pairOf, type Programme } from '../../../core/programme/programme';
import { slug } from '../../../core/plans/names';
import type { Now } from '../../../core/time/instants';
import { plainLabel } from '../../../core/text/plainText';
import { wordsFor } from '../../../core/words/words';
import { askChoice, askSteps, type Step } from '../../ask/ask';
import { askOverview, knownOverview, type KnownOverview } from '../../ask/askOverview';
import { UserError } from '../../platform/userError';
import { saveExport } from './saveExport';
import type { Services } from '../services';

/** `mentorNotes.exportJpReport`: one person's JP of a year as one HTML file to sign, in the programme's language, where the user chooses. */
export const exportJpReport = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store, language: { words }, clock } = services;
	const { exported } = words.overviewPage;
	const start = await knownOverview(services, argument);
	const { person: called, ...others } = start;
	const isKnown = start.programme !== undefined && yearsOf(start.programme, clock.now()).some(({ person }) => person === called);
	const known = await askSteps<KnownOverview>(isKnown ? start : others, [askOverview(services, exported.jpTitle), askPerson(services), askYear(services)]);
	if (!known?.programme || known.person === undefined || known.scope.year === undefined) {
		return;
	}
	const { programme: { folder, file }, person, scope: { year } } = known;
	const spoken = file?.language ? wordsFor(file.language) : words;
	const name = `${slug(`jp ${person} ${String(year)}`, 'jp')}.html`;
	await saveExport(services, { title: exported.jpTitle, save: exported.save, open: exported.open, saved: exported.jpSaved, name, folder, filters: { HTML: ['html'] } }, () => {
		// The record may have changed since.
		const programme = store.index.programmes().find(one => one.folder === folder);
		return programme && jpReport([personJp(programme, person, year, clock.now())], spoken);
	});
};

/** Who took part in what, by year. */
function yearsOf(programme: Programme, now: Now): readonly PersonYear[] {
	const tally = new PersonTally(programme);
	for (const session of programme.sessions) {
		if (meetingStateOf(session, programme, now) === 'held') {
			tally.addHeld(session, pairOf(programme, session));
		}
	}
	return tally.figures(undefined);
}

function askPerson({ language: { words }, clock }: Services): Step<KnownOverview> {
	const { exported } = words.overviewPage;
	return {
		needed: ({ person }) => person === undefined,
		ask: async (known, progress) => {
			const years = known.programme ? yearsOf(known.programme, clock.now()) : [];
			if (years.length === 0) {
				throw new UserError(exported.nobody);
			}
			const people = [...new Map(years.map(one => [one.person, one])).values()];
			const person = await askChoice({ ...progress, title: exported.jpTitle, placeholder: exported.whose }, people.map(({ person: value, name, sessions }) => ({ label: plainLabel(name), description: words.rows.sessions(sessions.length), value })));
			return typeof person === 'string' ? { ...known, person } : person;
		},
	};
}

/** The newest year first. */
function askYear({ language: { words }, clock }: Services): Step<KnownOverview> {
	const { exported } = words.overviewPage;
	return {
		needed: ({ scope }) => scope.year === undefined,
		ask: async (known, progress) => {
			const years = (known.programme ? yearsOf(known.programme, clock.now()) : []).filter(({ person }) => person === known.person).reverse();
			const year = await askChoice({ ...progress, title: exported.jpTitle, placeholder: exported.ofYear }, years.map(one => ({ label: String(one.year), description: words.rows.sessions(one.sessions.length), value: one.year })));
			return typeof year === 'number' ? { ...known, scope: { ...known.scope, year } } : year;
		},
	};
}
