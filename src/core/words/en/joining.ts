/** *Join a Programme…*, and what Git needs before anything can be sent. Not loaded at the start. */
export const joiningWords = {
	title: 'Join a Programme',
	address: 'Address of the programme, from your coordinator',
	/** Why an address is refused. */
	fault: {
		empty: 'Paste the address that your coordinator sent you.',
		password: 'This address contains a password. Paste it without the password: you are asked for it when the programme is received.',
		noAddress: 'This is no address. It begins with “https://”, or has the form “name@computer:folder”, or is a folder.',
	},
	into: (folder: string): string => `The programme is saved in the folder “${folder}”.`,
	where: 'Where is the programme saved on this computer?',
	another: 'Another folder…',
	choose: 'Save Here',
	taken: (folder: string): string => `There is a folder “${folder}” here already.`,
	receiving: (name: string): string => `Receiving “${name}”…`,
	/** What went wrong, by its cause. */
	failed: {
		offline: 'The address can’t be reached. Check the connection and the address, then try again.',
		authentication: 'The address is there, but you may not read it. Ask your coordinator for access, then try again.',
		notThere: 'There is nothing at this address. Check it with your coordinator.',
		other: (reason: string): string => `The programme could not be received. Git reports: ${reason}`,
	},
	noProgramme: (name: string): string => `“${name}” was received, but it contains no programme. Ask your coordinator whether the address is right.`,
	open: 'Open the Folder',
	already: (name: string): string => `“${name}” is on this computer already.`,
	/** Who records versions: others see both. */
	identity: {
		title: 'Your Name in the History',
		name: 'Your name, as others see it beside what you send',
		email: 'Your email address, as others see it beside what you send',
		nameNeeded: 'A name is needed.',
		emailNeeded: 'An email address is needed, such as sari@example.org.',
	},
	joined: (programme: string): string => `You have joined “${programme}”. What you write is saved on this computer; “Send and Receive…” shares it.`,
	joinedAs: (programme: string, who: string): string => `You have joined “${programme}” as ${who}. What you write is saved on this computer; “Send and Receive…” shares it.`,
	notMe: 'This Is Not Me…',
	/** A programme whose folder has no versions yet. */
	begin: {
		title: 'Begin to Share',
		ask: 'Share this programme with others?',
		about: (programme: string): string => `From now on, versions of “${programme}” are recorded and can be sent.`,
		yes: 'Begin',
		remote: 'Address where the programme is shared: an empty repository that your organisation has made',
		remoteHow: 'Ask your organisation for an empty repository and its address. Everyone who may read it can join the programme.',
	},
};
