/// The program's version, as the header of every file names it.
let version = "0.1.0"
