import type { Programme } from '../../../core/programme/programme';
import { askChoice, askSteps, type Choice, type Step } from '../../ask/ask';
import { askPerson } from '../../ask/askPerson';
import { askProgramme, knownProgramme } from '../../ask/askProgramme';
import { makePair } from './makePair';
import { openAt } from '../openAt';
import type { Services } from '../services';

interface KnownOfPair {
	readonly programme?: Programme;
	readonly mentor?: string;
	readonly mentee?: string;
	/** Weeks between two meetings; 0 where nothing was agreed. */
	readonly everyWeeks?: number;
}

/** `mentorNotes.newPair`: mentor, mentee and how often they mean to meet; then the pair's file. */
export const newPair = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { title, mentor, mentee } = services.language.words.finding.ask.pair;
	const known = await askSteps<KnownOfPair>(await knownProgramme(services, argument), [
		askProgramme(services, title),
		askSide(services, 'mentor', mentor),
		askSide(services, 'mentee', mentee),
		askCadence(services),
	]);
	if (!known?.programme || known.mentor === undefined || known.mentee === undefined) {
		return;
	}
	const { programme, everyWeeks = 0, ...people } = known;
	const { opens } = await makePair(services, programme, { mentor: people.mentor ?? '', mentee: people.mentee ?? '', ...(everyWeeks > 0 && { everyWeeks }) });
	await openAt(opens);
};

function askSide(services: Services, side: 'mentor' | 'mentee', placeholder: string): Step<KnownOfPair> {
	return {
		needed: known => known[side] === undefined,
		ask: async (known, progress) => {
			const { title } = services.language.words.finding.ask.pair;
			const person = known.programme && await askPerson(services, known.programme, { ...progress, title, placeholder, role: side, ...(side === 'mentee' && known.mentor !== undefined && { except: known.mentor }) });
			return typeof person === 'string' ? { ...known, [side]: person } : person;
		},
	};
}

function askCadence({ language }: Services): Step<KnownOfPair> {
	return {
		needed: known => known.everyWeeks === undefined,
		ask: async (known, progress) => {
			const { title, cadence, weeks, noCadence } = language.words.finding.ask.pair;
			const choices: readonly Choice<number>[] = [...[2, 1, 4].map(n => ({ label: weeks(n), value: n })), { label: noCadence, value: 0 }];
			const everyWeeks = await askChoice({ ...progress, title, placeholder: cadence }, choices);
			return typeof everyWeeks === 'number' ? { ...known, everyWeeks } : everyWeeks;
		},
	};
}
