/// Asks again and again until it is so, and no longer than the test may take.
///
/// Each asking looks at something outside, so the loop needs no pause.
func wait(until condition: () throws -> Bool) throws {
    while try !condition() { try Task.checkCancellation() }
}
