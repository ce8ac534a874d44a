/** Where Git can’t be used: why nothing can be sent or received, and what can be done. Not loaded at the start. */
export const noGitWords = {
	/** By its reason. */
	why: {
		web: 'This browser can’t receive or send programmes. Open the programme in VS Code on your computer.',
		restricted: 'This folder is not trusted yet, so nothing is received or sent. Trust it first.',
		virtual: 'This folder is on no disk of this computer, so nothing can be received or sent.',
		off: 'Git is turned off in VS Code. Turn on the setting “Git: Enabled”.',
		missing: 'Git is not installed on this computer. It is the free software that receives and sends versions.',
	},
	getGit: 'How to Install Git',
	openSetting: 'Open the Setting',
};
