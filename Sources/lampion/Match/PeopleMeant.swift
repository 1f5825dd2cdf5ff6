import Matching

/// Whom the files mean by the ids in their lists.
struct PeopleMeant {
    let mentors: PeopleFile
    let mentees: PeopleFile

    private var known: Set<String> { Set((mentors.entries + mentees.entries).map(\.person.id)) }

    /// Refuses an id of nobody where it should keep two people apart: passed over, they might become a pair.
    func check(_ blocked: [BlockedPair], in rules: String?) throws(FileProblems) {
        let known = known
        var problems: [FileProblem] = []
        for file in [mentors, mentees] {
            for entry in file.entries {
                let lists = [("rather_not", entry.person.ratherNot), ("blocked", entry.person.blocked)]
                for (column, ids) in lists {
                    problems += ids.filter { !known.contains($0) }.map { id in
                        FileProblem(file: file.name, line: entry.line, column: column, reason: Self.nobody(id))
                    }
                }
            }
        }
        for id in blocked.flatMap({ [$0.one, $0.other] }) where !known.contains(id) {
            problems.append(FileProblem(file: rules ?? "", line: 1, column: "blocked", reason: Self.nobody(id)))
        }
        if !problems.isEmpty { throw FileProblems(all: problems) }
    }

    /// What is passed over, since nobody is harmed by it. A manager may be somebody who takes no part.
    var remarks: [String] {
        let known = known
        return [mentors, mentees].flatMap { file in
            file.entries.flatMap { entry in
                entry.person.wishes.filter { !known.contains($0) }.map { id in
                    FileProblem(file: file.name, line: entry.line, column: "wishes", reason: Self.nobody(id)).description
                }
            }
        }
    }

    private static func nobody(_ id: String) -> String {
        "“\(id)” is nobody’s id in either file; ids are separated by | and told as they are, capitals too"
    }
}
