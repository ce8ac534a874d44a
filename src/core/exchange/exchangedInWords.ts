import { plainText } from '../text/plainText';
import { sendingWords } from '../words/lateWords';
import type { Words } from '../words/words';
import type { Exchanged } from './exchange';

/** How many files are named. */
const maxNames = 3;
/** How much of what Git or a check reported is shown. */
const maxDetail = 200;

/** What was done, in words, and whether something is left to do. */
export interface ExchangedInWords {
	readonly message: string;
	readonly isIncomplete: boolean;
}

/**
 * Returns what was sent and received in words; what was not, why, and what to do. `what` are the changes, counted, as `summaryOf` gives
 * them; empty where there are none.
 */
export function exchangedInWords(
	{ isRecorded, received, merged, sent, ended }: Exchanged,
	what: { readonly sent: string; readonly received: string },
	{ language }: Words,
): ExchangedInWords {
	const say = sendingWords[language];
	if (!ended) {
		const renumbered = merged?.renumbered.length ?? 0;
		const sentences = [
			sent !== 'sent' ? '' : what.sent !== '' ? say.sent(what.sent) : say.sentEarlier,
			!received ? '' : what.received === '' ? say.receivedOthers : say.received(what.received),
			renumbered > 0 ? say.renumbered(renumbered) : '',
		].filter(sentence => sentence !== '');
		return { message: sentences.length === 0 ? say.nothing : sentences.join(' '), isIncomplete: false };
	}
	const { step, why, detail = '', paths = [], leaves } = ended;
	const done = received ? step === 'merge' && why !== 'notWritten' ? 'notRecorded' : isRecorded ? 'both' : 'received' : isRecorded ? 'recorded' : 'nothing';
	const names = paths.slice(0, maxNames).map(path => plainText(path.slice(path.lastIndexOf('/') + 1), 80));
	return {
		message: [
			say.done[done],
			say.why[why](lineOf(detail), [...names, ...paths.length > maxNames ? ['…'] : []].join(', ')),
			leaves ? say.leaves[leaves] : '',
		].filter(sentence => sentence !== '').join(' '),
		isIncomplete: true,
	};
}

/** The line of a report that says most: Git's own error, else the first. */
function lineOf(detail: string): string {
	const lines = detail.split('\n').map(line => line.trim()).filter(line => line !== '');
	const line = lines.find(each => /^(?:fatal|error): /.test(each)) ?? lines[0] ?? '';
	return plainText(line.replace(/^(?:fatal|error): /, ''), maxDetail).replace(/[.\s]+$/, '');
}
