import { nearest } from '../core/text/nearest';
import { plainText } from '../core/text/plainText';
import { readDay } from '../core/time/reading/readWritten';
import type { CommandLineWords } from '../core/words/en/commandLine';
import { describeValue, type Takes } from './commandTable';

/** Reads the value of an option; undefined if it is none. */
export function readValue(takes: Exclude<Takes, 'nothing'>, typed: string): string | number | undefined {
	switch (takes) {
		case 'day':
			return dayOf(typed) === typed ? typed : undefined;
		case 'year':
			return /^(?!0000)\d{4}$/.test(typed) ? Number(typed) : undefined;
		case 'id':
		case 'name':
		case 'folder':
		case 'file':
			return typed;
		case 'column=key':
		case 'name=id':
			return /[^\s=].*=\s*\S/s.test(typed) ? typed : undefined;
		default:
			return takes.find(word => word === typed);
	}
}

/** The day that a text means, if it is certain. */
function dayOf(typed: string): string | undefined {
	const read = readDay(typed);
	return 'value' in read && read.others === undefined ? read.value : undefined;
}

/** Says what is wrong with a value, what the option takes, and what was probably meant. */
export function describeBadValue(
	option: string, takes: Exclude<Takes, 'nothing'>, typed: string, { wrong, help }: CommandLineWords,
): string {
	const shown = plainText(typed);
	switch (takes) {
		case 'day':
			return wrong.badDay(option, shown, dayOf(typed));
		case 'year':
			return wrong.badYear(option, shown, /^\d\d$/.test(typed) ? `20${typed}` : undefined);
		default:
			return wrong.badValue(
				option, shown, typeof takes === 'object' ? nearest(typed, takes) : undefined, describeValue(takes, help.placeholders),
			);
	}
}
