import type { FolderQuestion } from '../../merge/folder/folder';
import type { Answers } from '../../merge/merge';
import { compareWords, groupBy } from '../../text/collections';
import { plainText } from '../../text/plainText';
import { changesInWords } from '../../words/lateWords';
import { describeDecided, type DecidedParts } from './decided';
import { describeQuestion } from './describeQuestion';
import { MergedFiles, type VersionOfFiles } from './mergedFiles';
import type { MergePage, ShownGroup, ShownQuestion } from './mergePage';
import type { Known, Place } from './placeOf';

/** What is merged, and with which answers. */
export interface MergeParts extends DecidedParts {
	/** What is merged, in words, such as the programme's name. */
	readonly name: string;
	readonly answers: Answers;
	/** What *Finish* does, in a sentence. */
	readonly says: string;
	/** Whether *Open as Text* is offered. */
	readonly hasText: boolean;
	readonly isBusy: boolean;
}

/** Puts a merge into words: its questions by pair and session, and what was decided without asking. */
export function describeMerge(given: MergeParts): MergePage {
	const parts = { ...given, labels: labelsBy(given) };
	const { merged: { questions }, labels, name, says, hasText, isBusy } = parts;
	const placed = new MergedFiles(parts);
	const decided = describeDecided(parts, placed);
	const count = decided.reduce((sum, { lines }) => sum + lines.length, 0);
	return {
		title: labels.title,
		about: labels.about(plainText(name), questions.length),
		lead: questions.length > 0 ? labels.lead.asks : labels.lead.decided,
		groups: groupsOf(questions, placed, parts),
		decided: { heading: labels.decided(count), groups: decided },
		finish: { label: labels.finish, says },
		hasText, isBusy, labels: labels.labels,
	};
}

/** The words of the page, with the name of the other side's author where it is one. */
function labelsBy({ author, labels, words }: MergeParts): typeof labels {
	const by = author && labels.by(plainText(author.name), words.day(author.day));
	return by ? {
		...labels, sides: { ...labels.sides, theirs: by.theirs }, taken: by.taken, lead: by.lead,
		labels: { ...labels.labels, allTheirs: by.allTheirs },
	} : labels;
}

function groupsOf(
	questions: readonly FolderQuestion[], placed: MergedFiles, { words, labels, answers, root }: MergeParts,
): readonly ShownGroup[] {
	const shown = questions.map((question, index) => {
		const { uri, role } = placed.fileAt(question.file);
		const place = placed.placeOf(question.file, question.path);
		const { session, pair } = place;
		const pairId = pair?.id ?? session?.pair;
		const knownTo = (version?: VersionOfFiles): Known => placed.known(role?.folder ?? root, version);
		return { place, question: describeQuestion(question, index, answers.get(question.key) ?? question.proposed, {
			uri, programme: knownTo(), knownTo, words, labels,
			...role && { role }, ...session && { session }, ...pair && { pair }, ...pairId !== undefined && { pairId },
		}) };
	});
	const { forums, withoutPair } = changesInWords[words.language];
	const rank = (group: string): number => group === withoutPair ? 2 : group === forums ? 1 : 0;
	return [...groupBy(shown, ({ place }) => place.group)]
		.sort(([a], [b]) => rank(a) - rank(b) || compareWords(a, b))
		.map(([title, inGroup]) => ({
			title,
			things: [...groupBy([...inGroup].sort((a, b) => order(a.place) - order(b.place)), ({ place }) => place.thing)]
				.map(([thing, inThing]) => ({ title: thing, questions: inThing.map(({ question }) => question).sort(meetingsFirst) })),
		}));
}

/** Whether two sessions are one meeting decides what else is asked. */
const meetingsFirst = (a: ShownQuestion, b: ShownQuestion): number => Number(b.versions !== undefined) - Number(a.versions !== undefined);

/** Sessions come first, then goals, then the rest. */
const order = ({ session, pair }: Place): number => session ? 0 : pair ? 1 : 2;
