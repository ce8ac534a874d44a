/** A part of a sentence that says who, or by when. */
export interface SentencePart {
	readonly start: number;
	readonly end: number;
	/** The person that it mentions. */
	readonly owner?: string;
	/** How a day is set off: by words such as *by*, by a comma or a bracket, or not at all. */
	readonly by?: 'word' | 'sign' | 'nothing';
}

/** Words that what is cut out behind them would leave alone. */
const needsMore = /(?<![\p{L}\p{N}])(?:for|to|with|from|of|by|at|in|on|and|or|the|is|are|ask|untuk|buat|ke|kepada|dengan|dari|oleh|bersama|di|pada|dan|atau|adalah)$/iu;

/** Signs before a part that go with it: commas, dashes, arrows. */
const separator = /(?:[\s,;:、，]|(?<=\s)[-–—→>|·•]+|[–—])+$/u;
/** Signs that enclose a part. */
const enclosing: readonly (readonly [open: string, close: string])[] = [['(', ')'], ['（', '）'], ['[', ']'], ['**', '**'], ['*', '*'], ['__', '__'], ['_', '_']];

/**
 * Cuts a part out of a sentence where a whole sentence remains: at its end, at its start before a comma or with a mention, between commas
 * or brackets, and behind words such as *by*. Returns the sentence as it is otherwise.
 */
export function cutFromSentence(sentence: string, { start, end, by, owner }: SentencePart): string {
	const around = [sentence.slice(0, start).trimEnd(), sentence.slice(end).trimStart()] as const;
	const pair = enclosing.find(([open, close]) => around[0].endsWith(open) && around[1].startsWith(close));
	const before = pair ? around[0].slice(0, -pair[0].length) : sentence.slice(0, start);
	const behind = pair ? around[1].slice(pair[1].length) : sentence.slice(end);
	const left = before.replace(separator, '');
	const isAtEnd = /^[\s.!…]*$/u.test(behind);
	const isAtStart = left === '' && (owner !== undefined || /^\s*[,:;–—-]/u.test(behind));
	const isBetween = pair !== undefined || (/[,;–—]\s*$/u.test(before) && /^\s*[,;]/u.test(behind));
	const isByWord = by === 'word' && left !== '' && !/^\s*(?:(?:and|or|dan|atau|to|sampai|hingga)(?![\p{L}\p{N}])|[-–—/&])/iu.test(behind);
	if (!(isAtEnd || isAtStart || isBetween || isByWord) || (isAtEnd && needsMore.test(left))) {
		return sentence;
	}
	const remaining = isAtStart
		? behind.replace(/^[\s,:;–—-]+/u, '')
		: isAtEnd ? left + behind.replace(/[.!?…]$/u.test(left) ? /^[\s.!…]+/u : /^\s+/u, '') : `${left}${behind}`;
	return /[\p{L}\p{N}]/u.test(remaining) ? remaining.trim() : sentence;
}
