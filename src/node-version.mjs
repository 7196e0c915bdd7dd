// Ends a process on a Node.js that cannot run Gazette, in plain words, before it trips with a stack over what that lacks.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 24 || (major === 24 && minor < 12)) {
  process.stderr.write(
    `Gazette runs on Node.js 24.12 or newer, and this is ${process.version}: install one, or have "npm ci --include=dev" ` +
      "bring one along, and put Gazette's node_modules/.bin first in the PATH\n",
  );
  process.exit(2);
}
