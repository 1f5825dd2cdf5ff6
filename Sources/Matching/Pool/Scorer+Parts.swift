extension Scorer {
    func addEssence(_ row: Int, _ sums: inout ScoreRow) {
        let (words, points, sum) = (field.mentees.values[row], Weights.halves(field.weights.essence).mentee, sums.sum)
        for (place, word) in words.enumerated() {
            let share = UInt8(Weights.share(place, of: points, over: words.count))
            values.each(word, lane: { sums.add($0, under: share, to: sum) }, one: { sum[$0] &+= $1 & share })
            valueShares.each(word, lane: { sums.add($0, to: sum) }, one: { sum[$0] &+= $1 })
        }
    }

    func addGivesAsks(_ row: Int, _ sums: inout ScoreRow) {
        let (weights, asked, sum) = (field.weights, field.mentees.asks[row], sums.sum)
        let half = Weights.halves(weights.givesAsks).mentee
        for (place, word) in asked.enumerated() {
            let share = UInt8(Weights.share(place, of: half, over: asked.count))
            gives.each(word, lane: { sums.add($0, under: share, to: sum) }, one: { sum[$0] &+= $1 & share })
            guard hasAskless else { continue }
            let rest = UInt8(Weights.share(place, of: weights.givesAsks, over: asked.count)) &- share
            // A mentor in a list has the mark 0 unless askless, as in a lane.
            givesOfAskless.each(word, lane: { sums.add($0, under: rest, to: sum) }, one: { sum[$0] &+= $1 & rest })
        }
        let shares = asked.isEmpty ? allAskShares : askShares
        for word in field.mentees.gives[row] { shares.each(word, lane: { sums.add($0, to: sum) }, one: { sum[$0] &+= $1 }) }
    }

    func addForm(_ row: Int, _ sums: inout ScoreRow) {
        if let hours = field.mentees.people[row].hours, let lane = self.hours[hours] { sums.add(lane, to: sums.sum) }
        sums.flush(to: sums.sum)
        join(channels, field.mentees.channels[row], sums)
        let tally = sums.tally
        sums.fill(tally, with: 0)
        // A tally is a byte: beyond 255 shared times it stands still at what no rule can ask for.
        for word in field.mentees.times[row].prefix(255) {
            times.each(word, lane: { sums.add($0, to: tally) }, one: { tally[$0] &+= $1 })
        }
        sums.flush(to: tally)
        let parts = field.weights.formParts
        sums.addForm(talk: parts.talk, firstTime: parts.firstTime, secondTime: parts.secondTime)
    }

    /// Leaves the mask set for the mentors whom the rules allow, apart from single pairs.
    func allow(_ row: Int, _ sums: ScoreRow) {
        let (rules, mentee, mask) = (field.rules, field.mentees, sums.mask)
        if rules.sharedLanguage { join(languages, mentee.languages[row], sums) } else { sums.fill(mask, with: 0xff) }
        if rules.sharedTimes > 0, !mentee.times[row].isEmpty {
            sums.clear(timesBelow: UInt8(clamping: rules.sharedTimes), unless: timeless)
        }
        guard rules.sameRegionInPerson, let region = mentee.region[row], mentee.meeting[row].contains(.inPerson) else { return }
        // Neighbours are few, so their marks are set aside while all others are cleared.
        let neighbours = pairs.mentors(in: region).map { ($0, mask[$0]) }
        sums.clear(where: mentee.meeting[row] == .inPerson ? near : onlyNear)
        for (mentor, mark) in neighbours { mask[mentor] = mark }
    }

    /// Sets the mask for the mentors who have any of the words.
    private func join(_ lanes: Lanes, _ words: ArraySlice<Int32>, _ sums: ScoreRow) {
        let mask = sums.mask
        var rest = words
        if let first = words.first, let lane = lanes.lane(of: first) {
            sums.copy(lane)
            rest = words.dropFirst()
        } else {
            sums.fill(mask, with: 0)
        }
        for word in rest { lanes.each(word, lane: { sums.join($0) }, one: { mask[$0] |= $1 }) }
    }
}
