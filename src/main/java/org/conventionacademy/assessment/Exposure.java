package org.conventionacademy.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conventionacademy.register.ObligationId;

/// What a first scored exposure to an item says.
///
/// @param duties the obligations that the question tested then
record Exposure(List<ObligationId> duties, BigDecimal points) {
    private record Sum(int items, BigDecimal points) {
        Sum plus(Sum other) {
            return new Sum(items + other.items, points.add(other.points));
        }
    }

    /// What a person's exposures come to, by obligation.
    static List<ObligationMastery> sum(Collection<Exposure> exposures) {
        Map<String, Sum> sums = new TreeMap<>();
        for (Exposure exposure : exposures) {
            for (ObligationId duty : exposure.duties()) {
                sums.merge(duty.value(), new Sum(1, exposure.points()), Sum::plus);
            }
        }
        return sums.entrySet().stream()
                .map(each -> ObligationMastery.of(
                        new ObligationId(each.getKey()),
                        each.getValue().items(),
                        each.getValue().points()))
                .toList();
    }
}
