// The rules of flow.py as the engine runs them, in C++: how far the engine stands from what the machine allows.
//
// Each CAL sits in turn on the same buckets, lanes and keyed draws (docs/engine.md); a logement and a demande are one record
// each. Of all that the engine counts, attributions by class of quartier and bracket alone. Same protocol as flow.py.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using std::string;
using std::vector;
using Integers = vector<int32_t>;
using Numbers = vector<double>;

constexpr int K = 4, S = 6, R = 4, LANES = 16, CELLS = S * K * R * 2, PLACES = 3, TRIES = 9;
constexpr int VACANT = 255, NONE = 255, ACTION_LOGEMENT = 1, EMPLOYEE = 2, INTER = 16;
enum Decision { occupancy = 1, mutation, arrivals, profile, wishes, friction, order, designation, choice, refusal, candidate = 19 };

string folder;

template <typename T> vector<T> column(const string& name) {
  std::ifstream file(folder + "/" + name + (sizeof(T) == 4 ? ".i32" : ".f64"), std::ios::binary);
  if (!file) throw std::runtime_error("no column " + name);
  const string bytes((std::istreambuf_iterator<char>(file)), {});
  vector<T> values(bytes.size() / sizeof(T));
  std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(values.data()));
  return values;
}

std::map<string, double> readScalars() {
  std::map<string, double> scalars;
  std::ifstream file(folder + "/scalars.csv");
  for (string line; std::getline(file, line);) {
    const auto comma = line.find(',');
    scalars[line.substr(0, comma)] = std::stod(line.substr(comma + 1));
  }
  return scalars;
}

struct Words { uint32_t first, second; };

inline uint32_t rotated(uint32_t word, int by) { return word << by | word >> (32 - by); }

/** Threefry2x32-20, as src/core/random.ts. */
inline Words threefry(Words key, Words counter) {
  constexpr int turns[2][4] = {{13, 15, 26, 6}, {17, 29, 16, 24}};
  const uint32_t keys[3] = {key.first, key.second, 0x1bd11bda ^ key.first ^ key.second};
  uint32_t a = counter.first + keys[0], b = counter.second + keys[1];
#pragma GCC unroll 5
  for (int group = 0; group < 5; group++) {
#pragma GCC unroll 4
    for (int by : turns[group % 2]) { a += b; b = rotated(b, by) ^ a; }
    a += keys[(group + 1) % 3];
    b += keys[(group + 2) % 3] + group + 1;
  }
  return {a, b};
}

inline double unitOf(uint32_t word) { return word / 4294967296.0; }
inline double highUnitOf(uint32_t word) { return (word >> 16) / 65536.0; }
inline double lowUnitOf(uint32_t word) { return (word & 0xffff) / 65536.0; }

inline uint32_t scatter(uint32_t key) {
  uint32_t h = (key ^ (0x243f6a88 >> 15) ^ 0x243f6a88 * 0x9e3779b1) * 0x85ebca6b;
  h = (h ^ h >> 13) * 0xc2b2ae35;
  return h ^ h >> 16;
}

struct Logement {
  uint8_t klass, commune, bailleur, typology, rent, plai, contingent, bracket, size;
  int32_t demande = -1;
};

struct Demande {
  uint32_t key, scattered;
  int32_t home;
  uint8_t size, bracket, reach, aci, status, flags, alive, born, leaves, wish[3];
  int cell() const { return ((size * K + bracket) * R + reach) * 2 + aci; }
};

struct Entry { uint32_t scattered; int32_t demande; uint8_t bracket, aci, status, flags, bailleur; };

/** Entries left in each lane of a bucket, and where each lane starts in it. */
struct Lanes { uint16_t left[LANES], start[LANES]; };

struct Inputs {
  Numbers arrivals = column<double>("arrivals"), exits = column<double>("exits_by_bracket"), designation = column<double>("designation"),
    choice = column<double>("choice"), aciDesignation = column<double>("aci_designation"), aciChoice = column<double>("aci_choice"),
    refusal = column<double>("refusal"), mobilisation = column<double>("mobilisation"), limits = column<double>("limits"),
    categoryAbove = column<double>("category_above"), least = column<double>("least"), aciMutation = column<double>("aci_mutation"),
    employees = column<double>("employee_share");
  Integers windows = column<int32_t>("windows"), near = column<int32_t>("near"), nearCount = column<int32_t>("near_count"),
    nearFirst = column<int32_t>("near_first"), communeClass = column<int32_t>("commune_class"), deliveredAt = column<int32_t>("del_step");
  std::map<string, double> scalars = readScalars();
  int steps = scalars["steps"], commissions = scalars["commissions"];
  double mutationWeight = scalars["mutationWeight"], keeps = 1 - scalars["abandonment"], secondWish = scalars["secondWish"],
    thirdWish = scalars["thirdWish"], inter = scalars["interBailleurShare"], mutationRate = scalars["mutationRate"],
    frictional = scalars["frictionalShare"], down = scalars["driftDown"], up = scalars["driftUp"];
  vector<Logement> stock = logements("log_", true), deliveries = logements("del_", false);
  vector<Demande> pending = demandes();

  static vector<Logement> logements(const string& prefix, bool occupied) {
    const auto read = [&](const char* name) { return column<int32_t>(prefix + name); };
    const auto klass = read("class"), commune = read("commune"), bailleur = read("bailleur"), typology = read("typology"),
      rent = read("rent"), plai = read("plai"), contingent = read("contingent");
    const auto bracket = occupied ? read("bracket") : Integers(klass.size(), VACANT), size = occupied ? read("size") : Integers(klass.size());
    vector<Logement> rows;
    for (size_t i = 0; i < klass.size(); i++)
      rows.push_back({uint8_t(klass[i]), uint8_t(commune[i]), uint8_t(bailleur[i]), uint8_t(typology[i]), uint8_t(rent[i]),
        uint8_t(plai[i]), uint8_t(contingent[i]), uint8_t(bracket[i]), uint8_t(size[i])});
    return rows;
  }

  /** Commune after commune, as the engine opens them. */
  static vector<Demande> demandes() {
    const auto read = [](const char* name) { return column<int32_t>(string("dem_") + name); };
    const auto size = read("size"), bracket = read("bracket"), reach = read("reach"), aci = read("aci"), status = read("status"),
      home = read("home"), flags = read("flags"), wish0 = read("wish0"), wish1 = read("wish1"), wish2 = read("wish2");
    vector<Demande> rows;
    for (uint32_t i = 0; i < size.size(); i++)
      rows.push_back({i, scatter(i), home[i], uint8_t(size[i]), uint8_t(bracket[i]), uint8_t(reach[i]), uint8_t(aci[i]),
        uint8_t(status[i]), uint8_t(flags[i]), 1, 0, 0, {uint8_t(wish0[i]), uint8_t(wish1[i]), uint8_t(wish2[i])}});
    std::stable_sort(rows.begin(), rows.end(), [](const Demande& a, const Demande& b) { return a.wish[0] < b.wish[0]; });
    return rows;
  }
};

class Run {
 public:
  Run(const Inputs& given, uint32_t replicate)
    : in(given), key(threefry({0x9e3779b9, 0x7f4a7c15}, {replicate, 0})), logements(in.stock), demandes(in.pending),
      lanes(in.communeClass.size() * CELLS), first(lanes.size() + 1), lengths(lanes.size()), payers(lanes.size()) {
    for (size_t l = 0; l < logements.size(); l++) if (logements[l].bracket == VACANT) carried.push_back(l);
    for (size_t d = 0; d < demandes.size(); d++) {
      demandes[d].leaves = leaveStep(demandes[d].key, 0);
      if (demandes[d].home >= 0) logements[demandes[d].home].demande = d;
    }
    for (step = 0; step < in.steps; step++) halfYear();
  }

  int flux[3][K] = {};

 private:
  const Inputs& in;
  const Words key;
  vector<Logement> logements;
  vector<Demande> demandes;
  vector<Lanes> lanes;
  vector<int32_t> first, lengths, payers;
  vector<Entry> entries;
  vector<int32_t> carried, next, wave;
  vector<uint64_t> sorted;
  uint32_t serial = 0;
  size_t free = 0;
  int step = 0;

  Words draw(Decision decision, int when, uint32_t entity, int index) const {
    return threefry(key, {entity, uint32_t(decision) << 26 | uint32_t(when) << 20 | uint32_t(index)});
  }

  void halfYear() {
    for (Demande& demande : demandes) {
      if (!demande.alive || demande.leaves != step) continue;
      demande.alive = 0;
      if (demande.home >= 0) logements[demande.home].demande = -1;
    }
    free = 0;
    receive();
    next.clear();
    next.swap(carried);
    updateOccupants();
    for (size_t i = 0; i < in.deliveries.size(); i++) {
      if (in.deliveredAt[i] != step) continue;
      next.push_back(logements.size());
      logements.push_back(in.deliveries[i]);
    }
    fill();
    while (!next.empty()) {
      openWave();
      for (int32_t l : wave) attribute(l);
    }
  }

  void receive() {
    for (size_t cell = 0; cell < in.arrivals.size(); cell++) {
      if (in.arrivals[cell] == 0) continue;
      const int count = std::floor(in.arrivals[cell] + unitOf(draw(arrivals, step, cell, 0).first));
      for (int i = 0; i < count; i++)
        bear({0, 0, -1, uint8_t(cell / 2 / K % S), uint8_t(cell / 2 % K), 0, uint8_t(cell % 2), 0, 0, 1, 0, 0,
          {uint8_t(cell / 2 / K / S), NONE, NONE}});
    }
  }

  /** Completes a demande that has its size, bracket, ACI and first wish; returns its index, the lowest that is free. */
  int bear(Demande born) {
    born.key = in.pending.size() + serial++;
    born.scattered = scatter(born.key);
    born.born = step;
    const Words own = draw(profile, step, born.key, 0), wish = draw(wishes, step, born.key, 0);
    born.reach = reachOf(born, own.first);
    if (lowUnitOf(own.second) < in.employees[born.bracket]) born.flags |= EMPLOYEE;
    const int near = in.nearFirst[born.wish[0]], count = in.nearCount[born.wish[0]];
    if (count > 0 && unitOf(wish.first) < in.secondWish) {
      born.wish[1] = in.near[near + int(highUnitOf(wish.second) * count)];
      const int third = in.near[near + int(lowUnitOf(wish.second) * count)];
      if (unitOf(wish.first) < in.thirdWish && third != born.wish[1]) born.wish[2] = third;
    }
    born.leaves = leaveStep(born.key, step + 1);
    while (free < demandes.size() && demandes[free].alive) free++;
    if (free == demandes.size()) demandes.push_back(born); else demandes[free] = born;
    return free++;
  }

  uint8_t reachOf(const Demande& demande, uint32_t word) const {
    const int size = demande.size, category = std::min(size + (highUnitOf(word) < in.categoryAbove[size]), S - 1);
    const double* limits = &in.limits[category * K];
    const double low = demande.bracket == 0 ? limits[0] * 0.5 : limits[demande.bracket - 1];
    const double resources = low + lowUnitOf(word) * (limits[demande.bracket] - low);
    int reach = 0;
    for (int r = 1; r < R; r++) if (resources >= in.least[r * S + size]) reach = r;
    return reach;
  }

  uint8_t leaveStep(uint32_t demande, int from) const {
    const double u = unitOf(draw(wishes, step, demande, 1).first);
    double survival = 1;
    for (int s = from; s <= in.steps; s++) if (u >= (survival *= in.keeps)) return s;
    return in.steps + 1;
  }

  void updateOccupants() {
    for (size_t l = 0; l < logements.size(); l++) {
      Logement& logement = logements[l];
      if (logement.bracket == VACANT) continue;
      const Words words = draw(occupancy, step, l, 0);
      if (unitOf(words.first) < in.exits[(logement.klass * 5 + logement.typology) * K + logement.bracket]) {
        if (logement.demande >= 0) demandes[logement.demande].alive = 0;
        logement.demande = -1;
        vacate(l);
        continue;
      }
      const double u = lowUnitOf(words.second);
      if (step >= 2 && u < in.down && logement.bracket > 0) drift(logement, -1);
      else if (step >= 2 && u >= 1 - in.up && logement.bracket < K - 1) drift(logement, 1);
      if (highUnitOf(words.second) < in.mutationRate && logement.demande < 0) askMutation(l);
    }
  }

  void drift(Logement& logement, int by) {
    logement.bracket += by;
    if (logement.demande < 0) return;
    Demande& demande = demandes[logement.demande];
    demande.bracket = logement.bracket;
    demande.reach = reachOf(demande, draw(profile, demande.born, demande.key, 0).first);
  }

  void askMutation(int32_t l) {
    Logement& logement = logements[l];
    const Words words = draw(mutation, step, l, 0);
    const uint8_t aci = lowUnitOf(words.first) < in.aciMutation[logement.bracket];
    const uint8_t flags = highUnitOf(words.second) < in.inter ? INTER : 0;
    logement.demande = bear({0, 0, l, logement.size, logement.bracket, 0, aci, 1, flags, 1, 0, 0, {logement.commune, NONE, NONE}});
  }

  /** Empties a logement: it joins the wave to come, or waits for the next half-year. */
  void vacate(int32_t l) {
    logements[l].bracket = VACANT;
    (unitOf(draw(friction, step, l, 0).first) < in.frictional ? carried : next).push_back(l);
  }

  void openWave() {
    sorted.clear();
    for (int32_t l : next) sorted.push_back(uint64_t(draw(order, step, l, 0).first) << 32 | uint32_t(l));
    std::sort(sorted.begin(), sorted.end());
    wave.assign(sorted.begin(), sorted.end());
    next.clear();
  }

  /** Calls `see` with each wish of each demande that waits: the demande, its bucket, its lane. */
  template <typename See> void eachWish(See see) {
    for (size_t d = 0; d < demandes.size(); d++) {
      const Demande& demande = demandes[d];
      if (!demande.alive) continue;
      for (uint8_t commune : demande.wish)
        if (commune != NONE) see(d, commune * CELLS + demande.cell(), demande.scattered >> 28);
    }
  }

  void fill() {
    std::fill(lanes.begin(), lanes.end(), Lanes{});
    std::fill(lengths.begin(), lengths.end(), 0);
    eachWish([&](int, int bucket, int lane) { lengths[bucket]++; lanes[bucket].left[lane]++; });
    payers = lengths;
    for (size_t block = 0; block < payers.size(); block += R * 2)
      for (int cell = R * 2 - 3; cell >= 0; cell--) payers[block + cell] += payers[block + cell + 2];
    for (size_t bucket = 0; bucket < lengths.size(); bucket++) {
      int end = 0;
      for (int lane = 0; lane < LANES; lane++) lanes[bucket].start[lane] = end += lanes[bucket].left[lane];
      first[bucket + 1] = first[bucket] + lengths[bucket];
    }
    entries.resize(first.back());
    eachWish([&](int d, int bucket, int lane) {
      const auto& [key, scattered, home, size, bracket, reach, aci, status, flags, alive, born, leaves, wish] = demandes[d];
      const uint8_t bailleur = home < 0 ? NONE : logements[home].bailleur;
      entries[first[bucket] + --lanes[bucket].start[lane]] = {scattered, d, bracket, aci, status, flags, bailleur};
    });
  }

  void attribute(int32_t l) {
    for (int session = 0; session < in.commissions; session++) {
      int found[PLACES];
      const int count = designate(l, session, found);
      if (count == 0) break;
      const int taken = deliberate(l, session, found, count);
      if (taken < 0) continue;
      house(l, taken);
      return;
    }
    carried.push_back(l);
  }

  int designate(int32_t l, int session, int (&found)[PLACES]) {
    const Logement& logement = logements[l];
    const Words words = draw(candidate, step, l, session);
    const bool forPublic = unitOf(words.second) < in.mobilisation[logement.contingent];
    const bool aciOnly = forPublic && logement.contingent != ACTION_LOGEMENT, employeesOnly = forPublic && !aciOnly;
    struct { double end, weight; int bucket, demandes; } blocks[S * K * 2];
    int blockCount = 0;
    double total = 0;
    const auto add = [&](int bucket, double weight) {
      if (payers[bucket] * weight == 0) return;
      total += payers[bucket] * weight;
      blocks[blockCount++] = {total, weight, bucket, payers[bucket]};
    };
    const double aciWeight = in.aciDesignation[aciRow(logement)];
    for (int size = in.windows[logement.typology * 2]; size <= in.windows[logement.typology * 2 + 1]; size++)
      for (int k = 0; k < (logement.plai ? 2 : K); k++) {
        const int bucket = logement.commune * CELLS + ((size * K + k) * R + logement.rent) * 2;
        const double weight = in.designation[logement.klass * K + k];
        if (!aciOnly) add(bucket, weight);
        add(bucket + 1, weight * aciWeight);
      }
    int count = 0;
    for (int i = 0; blockCount > 0 && i < TRIES && count < PLACES; i++) {
      const double place = unitOf(draw(designation, step, l, session * 64 + i).first) * total;
      int block = 0;
      while (block < blockCount - 1 && place >= blocks[block].end) block++;
      const double rest = place - (block == 0 ? 0 : blocks[block - 1].end);
      int rank = std::min(blocks[block].demandes - 1, int(rest / blocks[block].weight)), bucket = blocks[block].bucket;
      for (; rank >= lengths[bucket]; bucket += 2) rank -= lengths[bucket];
      const int slot = best(bucket, rank, words.first + i, found, count);
      if (slot < 0) continue;
      const auto& [scattered, demande, bracket, aci, status, flags, home] = entries[slot];
      if (employeesOnly && !(flags & EMPLOYEE)) continue;
      if (home == NONE || home == logement.bailleur || flags & INTER) found[count++] = slot;
    }
    return count;
  }

  size_t aciRow(const Logement& logement) const {
    return in.communeClass[logement.commune] * (in.aciChoice.size() / 3) + logement.bailleur;
  }

  /** Slot of the demande of highest chance in the lane where `rank` falls, of those who wait and are not found yet; −1 for none. */
  int best(int bucket, int rank, uint32_t tag, const int (&found)[PLACES], int count) const {
    const Lanes& run = lanes[bucket];
    int lane = 0;
    while (rank >= run.left[lane]) rank -= run.left[lane++];
    const int start = first[bucket] + run.start[lane], end = lane == LANES - 1 ? first[bucket + 1] : first[bucket] + run.start[lane + 1];
    const auto chance = [&](int slot) { return (entries[slot].scattered ^ tag) * 0x9e3779b1; };
    const auto isFree = [&](int slot) {
      return std::find(found, found + count, slot) == found + count && demandes[entries[slot].demande].alive;
    };
    int highest = start;
    for (int slot = start + 1; slot < end; slot++) if (chance(slot) > chance(highest)) highest = slot;
    if (isFree(highest)) return highest;
    highest = -1;
    for (int slot = start; slot < end; slot++)
      if ((highest < 0 || chance(slot) > chance(highest)) && isFree(slot)) highest = slot;
    return highest;
  }

  /** The demande that accepts, −1 for none. */
  int deliberate(int32_t l, int session, const int (&found)[PLACES], int count) const {
    const Logement& logement = logements[l];
    double weights[PLACES];
    for (int i = 0; i < count; i++) {
      const Entry& entry = entries[found[i]];
      weights[i] = in.choice[logement.klass * K + entry.bracket];
      if (entry.status == 1) weights[i] *= in.mutationWeight;
      else if (entry.aci) weights[i] *= in.aciChoice[aciRow(logement)];
    }
    for (int offer = 0; offer < count; offer++) {
      double total = 0;
      for (int i = 0; i < count; i++) total += weights[i];
      double left = unitOf(draw(choice, step, l, session * 16 + offer).first) * total;
      int chosen = -1;
      for (int i = 0; i < count && (chosen < 0 || left >= 0); i++) {
        if (weights[i] == 0) continue;
        chosen = i;
        left -= weights[i];
      }
      if (chosen < 0) return -1;
      const Entry& entry = entries[found[chosen]];
      if (unitOf(draw(refusal, step, l, session * 16 + offer).first) >= in.refusal[logement.klass * K + entry.bracket]) return entry.demande;
      weights[chosen] = 0;
    }
    return -1;
  }

  void house(int32_t l, int d) {
    Demande& demande = demandes[d];
    demande.alive = 0;
    for (uint8_t commune : demande.wish) {
      if (commune == NONE) continue;
      const int bucket = commune * CELLS + demande.cell(), block = bucket - bucket % (R * 2);
      lengths[bucket]--;
      for (int paid = block + demande.aci; paid <= bucket; paid += 2) payers[paid]--;
      lanes[bucket].left[demande.scattered >> 28]--;
    }
    logements[l].bracket = demande.bracket;
    logements[l].size = demande.size;
    logements[l].demande = -1;
    flux[logements[l].klass][demande.bracket]++;
    if (demande.home < 0) return;
    logements[demande.home].demande = -1;
    vacate(demande.home);
  }
};

int main(int, char** arguments) {
  folder = arguments[1];
  const Inputs inputs;
  std::cout << "{\"version\": \"C++ (g++ " __VERSION__ ")\"}" << std::endl;
  for (string line; std::getline(std::cin, line);) {
    const auto started = std::clock();
    const Run run(inputs, std::stoul(line));
    const double ms = (std::clock() - started) * 1000.0 / CLOCKS_PER_SEC;
    std::cout << "{\"ms\": " << ms << ", \"flux\": [";
    for (int g = 0; g < 3; g++) {
      for (int k = 0; k < K; k++) std::cout << (k > 0 ? ", " : g > 0 ? ", [" : "[") << run.flux[g][k];
      std::cout << "]";
    }
    std::cout << "]}" << std::endl;
  }
}
