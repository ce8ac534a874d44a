import type { HandOver } from '../../../core/plans/pair/handOver/handOver';
import { filesOfHandOver, planHandOver } from '../../../core/plans/pair/handOver/planHandOver';
import { laterPairs } from '../../../core/programme/continuedPairs';
import { type AnyPair, describeAnyPair, hasFile } from '../../../core/programme/namedPairs';
import { nameOfPerson, type Programme } from '../../../core/programme/programme';
import { hasProgrammeFile } from '../../../core/programme/queries';
import { hasEnded, type Pair } from '../../../core/record/pair';
import { plainText } from '../../../core/text/plainText';
import { nameOf, type Uri } from '../../../core/text/uri';
import { handingOverWords } from '../../../core/words/lateWords';
import { askPair, knownPair, rememberPair } from '../../ask/askPair';
import { runSteps } from '../../ask/questionSteps';
import { until } from '../../platform/events';
import { ChangedSince, Missing, UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { textOf } from '../../write/changeFiles';
import { planFree } from '../../write/planFree';
import { withLinks } from '../../write/withLinks';
import { handOverSteps, type KnownHandOver, answersOf } from './handOverSteps';
import { peopleOf } from '../../write/peopleOf';

/** How long is waited for the new pair to be read, whose brief is opened then. */
const maxReadMs = 2000;

/**
 * `mentorNotes.handOver`: asks who is the new mentor, how the pair ends and what becomes of what is open, shows what will be done, does it
 * in one change, and opens the brief of the new pair.
 */
export const handOver = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, store, briefs } = services;
	const { title, noPairs } = handingOverWords[words.language].handOver;
	const start: KnownHandOver = await knownPair(services, argument, { noPair: words.say.notAPair, noPairs });
	if (start.programme && start.pair) {
		requireRunning(services, start.programme, start.pair);
	}
	const askWhich = askPair<KnownHandOver>(services, { title });
	const known = await runSteps(start, [askWhich, ...handOverSteps(services, requireRunning)]);
	const answers = known && answersOf(services, known);
	if (!answers) {
		return;
	}
	const id = await writeHandOver(services, answers);
	const { folder } = answers.programme;
	const present = (): Pair | undefined => store.index.programmes().find(each => each.folder === folder)?.pairs.get(id);
	await until(() => present() !== undefined, store.onDidChangeFiles, maxReadMs);
	const made = present();
	if (made) {
		await rememberPair(services, answers.programme, made);
		await briefs.show({ folder, pair: id }, { beside: false });
	}
};

/** Throws a `UserError` for a pair that can't be handed over: in no programme, without mentees, or handed over already. */
function requireRunning({ language: { words } }: Services, programme: Programme, pair: AnyPair): void {
	const say = handingOverWords[words.language].handOver;
	if (!hasFile(pair) && !hasProgrammeFile(programme)) {
		throw new Missing(say.noProgramme(plainText(describeAnyPair(programme, pair))), ['makeProgramme'], { programme: { folder: programme.folder } });
	}
	if ((pair.mentees ?? []).length === 0) {
		throw new UserError(say.noMentees);
	}
	const [later] = hasFile(pair) && hasEnded(pair) ? laterPairs(programme, pair) : [];
	if (later) {
		throw new UserError(say.handedOver(plainText(describeAnyPair(programme, later))));
	}
}

/** The answers of the command: a hand-over without the texts of files. */
export type HandOverAnswers = Omit<HandOver, 'textOf' | 'taken' | 'people' | 'language' | 'today' | 'why'>;

/**
 * Writes a hand-over as one change and returns the new pair's id. Throws a `UserError` if one of its files is no longer what was shown or
 * can't be edited, and for people who can't be the pair; then nothing is written.
 */
export async function writeHandOver(services: Services, answers: HandOverAnswers): Promise<string> {
	const { store, writer, clock, language: { words } } = services;
	const say = handingOverWords[words.language].handOver;
	const { programme, to } = answers;
	let id = '';
	await writer.apply(async () => {
		const texts = new Map<Uri, string>();
		const people = await peopleOf(programme);
		const language = words.language;
		const request: HandOver = {
			...answers, language, today: clock.today(programme), ...(people && { people }),
			why: handingOverWords[programme.file?.language ?? language].handOver.why,
			textOf: uri => texts.get(uri) ?? '', taken: () => false,
		};
		for (const uri of filesOfHandOver(request)) {
			texts.set(uri, await textOf(uri));
		}
		const plan = await planFree(writer, taken => planHandOver({ ...request, taken }));
		if (plan === 'samePerson') {
			throw new UserError(say.samePerson);
		}
		if (plan === 'alreadyAPair') {
			throw new UserError(say.alreadyAPair(plainText(nameOfPerson(programme, to))));
		}
		if ('changed' in plan) {
			throw new ChangedSince(words.say.changed(plainText(nameOf(plan.changed))), plan.changed);
		}
		if ('notEditable' in plan) {
			throw new UserError(words.say.notEditable(plainText(nameOf(plan.notEditable))));
		}
		id = plan.pair;
		return withLinks(store, plan);
	});
	return id;
}

