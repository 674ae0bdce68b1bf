// The sender of web hooks.
