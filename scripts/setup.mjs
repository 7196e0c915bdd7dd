// Runs before npm scripts and gets what they need.
