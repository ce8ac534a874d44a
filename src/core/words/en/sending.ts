import { count } from './count';

const files = (n: number): string => count(n, 'file', 'files');
const notes = (n: number): string => count(n, 'private note', 'private notes');
const again = 'then send and receive again.';
/** “2 files contain”, “1 file contains”. */
const do_ = (n: number, one: string, several: string): string => `${files(n)} ${n === 1 ? one : several}`;

/** *Send and Receive…*. Not loaded at the start. */
export const sendingWords = {
	title: 'Send and Receive',
	placeholder: 'Enter sends and receives. A line shows what has changed.',
	placeholderReceive: 'Enter receives what others have sent.',
	send: 'Send and Receive',
	receive: 'Receive',
	nothingChanged: 'nothing has changed here',
	/** What is recorded and not sent, and changes no file. */
	recordedEarlier: 'what was recorded earlier',
	sentence: 'Change the Description…',
	askSentence: 'What others read beside what you send',
	sentenceNeeded: 'A description is needed.',
	stays: 'Stays here',
	privateNotes: notes,
	leftOut: 'left out',
	more: (n: number): string => `${count(n, 'more file', 'more files')} left out`,
	others: (n: number): string => `${files(n)} that ${n === 1 ? 'does' : 'do'} not belong to the record`,
	othersStay: (n: number): string => `Enter sends ${n === 1 ? 'it' : 'them'} too`,
	othersGo: (n: number): string => `Enter leaves ${n === 1 ? 'it' : 'them'} here`,
	alsoGoes: 'Also sent',
	outside: (n: number): string => `${files(n)} outside of this programme`,
	/** The sentence of a version in which only files changed that say nothing of the record. */
	filesChanged: (n: number): string => `${files(n)} changed`,
	/** The sentence of a version that joins what two people did. */
	joined: 'What several people changed is joined',
	difference: (what: string): string => `${what} – before and after`,
	/** What is being done. */
	steps: {
		look: 'Looking at what has changed…', record: 'Recording your changes…', fetch: 'Receiving…', compare: 'Comparing with what others changed…',
		merge: 'Joining yours and theirs…', send: 'Sending…',
	},
	busy: 'Sending and receiving is going on already. Answer its questions first.',
	unsaved: (n: number): string => `${do_(n, 'is', 'are')} not saved. What is not saved is not sent.`,
	saveAll: 'Save and Continue',
	notSaved: 'A file could not be saved, so nothing was sent or received.',
	sent: (what: string): string => `Sent: ${what}.`,
	sentEarlier: 'Sent what was recorded earlier.',
	received: (what: string): string => `Received: ${what}.`,
	receivedOthers: 'Received changes that are not of the record.',
	nothing: 'Nothing to send, and nothing new to receive.',
	renumbered: (n: number): string =>
		`${count(n, 'new entry has', 'new entries have')} another number now, since both sides gave the same one.`,
	whatCameIn: 'What Came In',
	cameIn: 'What Came In',
	cameInPlaceholder: 'A line shows it before and after',
	tryAgain: 'Try Again',
	answerQuestions: 'Answer the Questions',
	/** After the first sending to an address. */
	giveAddress: 'Others join with its address.',
	copyAddress: 'Copy Address',
	/** What was done before it ended early. */
	done: {
		nothing: 'Nothing was sent or received.',
		recorded: 'Your changes are recorded on this computer, but not sent.',
		received: 'What others sent is in your files, but nothing was sent.',
		both: 'What others sent is in your files. Your changes are recorded on this computer, but not sent.',
		notRecorded: 'What others sent is in your files. What was joined with it is not recorded yet: it goes with what you send next.',
	},
	/** Why it ended early, and what to do. */
	why: {
		offline: (): string => `The shared address can’t be reached. Check the connection, ${again}`,
		authentication: (): string => `The shared address does not let you in. Check your access to it, ${again}`,
		rejected: (): string => 'Others were sending at the same time. Send and receive again.',
		hook: (detail: string): string => `A check of this repository refuses it: “${detail}”. Correct what it names, ${again}`,
		noIdentity: (): string => `Git does not know your name. Set it, ${again}`,
		signing: (detail: string): string => `Git is set to sign what is recorded, and can’t: “${detail}”. Correct that, ${again}`,
		conflict: (_detail: string, names: string): string =>
			`Others changed files that are not of the record, and that can’t be joined here: ${names}. Join them with Git, ${again}`,
		wouldOverwrite: (_detail: string, names: string): string =>
			`Others changed files that you have changed and not sent: ${names}. Send them too, ${again}`,
		locked: (): string => `Another app is using Git in this folder. Wait until it has finished, ${again}`,
		nothingToCommit: (): string => 'There was nothing to record.',
		other: (detail: string): string => `Git reports: “${detail}”.`,
		noBranch: (): string => `This folder shows an earlier version. Go to the newest one in the Source Control view, ${again}`,
		noRemote: (): string => 'This programme has no shared address yet.',
		rebase: (): string => `Something begun with Git is not finished here. Finish it in the Source Control view, ${again}`,
		cherryPick: (): string => `Something begun with Git is not finished here. Finish it in the Source Control view, ${again}`,
		conflicts: (_detail: string, names: string): string => `Yours and theirs are not joined yet in ${names}. Choose what stays, ${again}`,
		unanswered: (): string => 'You left the questions, so theirs is not in your files. Answer them to receive it and to send yours.',
		noCommonVersion: (): string =>
			'This folder and the shared address were begun apart, or this folder lacks the older history. Receive the programme into a new folder by “Join a Programme…”.',
		partlyStaged: (_detail: string, names: string): string =>
			`In Git’s index these files differ from the folder: ${names}. Commit or unstage them in the Source Control view, ${again}`,
		notWritten: (detail: string, names: string): string => `${names} can’t be written: “${detail}”. Correct that, ${again}`,
		notPutBack: (): string => '',
	},
	/** What is left behind. */
	leaves: {
		unfinishedMerge: 'Git is in the middle of joining: choose “Abort Merge” in the Source Control view.',
		unstaged: 'Files that were staged with Git are not staged any more.',
		staged: 'Your files are staged in Git.',
	},
	/** What should not leave without a question. */
	guard: {
		private: (n: number): string => `${notes(n)} would be sent, and others could read ${n === 1 ? 'it' : 'them'}.`,
		sentPrivate: (n: number): string => `${notes(n)} ${n === 1 ? 'is' : 'are'} in what was recorded earlier.`,
		contact: (): string => 'Contact data of people would be sent.',
		conflict: (n: number): string => `${do_(n, 'contains', 'contain')} marker lines of Git.`,
		error: (n: number): string => `${do_(n, 'contains', 'contain')} errors.`,
		copy: (n: number): string => `${do_(n, 'looks like a copy', 'look like copies')} that a synchroniser left.`,
		excluded: (n: number): string => `${do_(n, 'is', 'are')} in a folder that Mentor Notes does not read.`,
		large: (n: number): string => `${do_(n, 'is', 'are')} larger than 5 MB.`,
	},
	/** What it means that such files are sent, and what each choice does. */
	means: {
		private: 'What was sent can’t be taken back. “Keep Private” moves the notes to private/, of which nothing is sent.',
		sentPrivate: 'What is recorded is sent as it is, and Mentor Notes can’t take the notes out of it.',
		contact: 'Addresses, phone numbers and NIP are in people.yaml. Without that file, others don’t get new people and changed names.',
		conflict: 'Others can’t read such a file until it is chosen what stays.',
		error: 'What the errors concern can’t be read by others either.',
		copy: 'Others would see the same entries twice. Compare the copy with the original, then delete one of them.',
		excluded: 'The setting “mentorNotes.files.exclude” names the folder.',
		large: 'Everyone who joins has to receive them, also after they are deleted.',
	},
	readers: (address: string): string => `Everyone who may read ${address} can read it. You are not asked again for this address.`,
	fix: {
		private: (): string => 'Keep Private',
		sentPrivate: (): string => '',
		contact: (): string => 'Open people.yaml',
		conflict: (): string => 'Choose What Stays',
		error: (n: number): string => n === 1 ? 'Open the File' : 'Open the First File',
		copy: (n: number): string => n === 1 ? 'Open the Copy' : 'Open the First Copy',
		excluded: (): string => '',
		large: (): string => '',
	},
	leaveOut: (n: number): string => n === 1 ? 'Leave Out the File' : 'Leave Out the Files',
	withoutContacts: 'Send Without people.yaml',
	dontSend: 'Send Nothing Now',
	sendAnyway: 'Send Anyway',
	contactAnyway: 'Send with Contact Data',
	/** The item of the status bar. */
	status: { name: 'Send and Receive', send: 'Send', receive: 'Receive', both: 'Send and Receive' },
};
