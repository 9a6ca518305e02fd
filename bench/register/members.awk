# awk -v members=N -f members.awk UNITS > FILE: a register of N invented members, the same at each run.
# UNITS has a heading and then one unit's name a line.
BEGIN {
  srand(7)
  split("Ada Bo Cy Di Ed Flo Gus Hal Ivy Jo Kit Lea Max Nia Oz Pam Quin Ros Sam Tam", given)
  split("Archer Barrow Cotter Draper Ender Fenwright Gilder Hollin Inskip Jarrow Kembler Lorimer Marl Nettle Orchard Pellow Quarrel Rushby Sallow Thorn", family)
  print "membership number,name,e-mail,postal address,joined on,paid up to,status,unit,sections"
}
FNR > 1 { units[++unitCount] = $0 }
END {
  for (n = 1; n <= members; n++) {
    g = given[int(rand() * 20) + 1]
    f = family[int(rand() * 20) + 1]
    mail = rand() < 0.9 ? tolower(g "." f) n "@example.org" : ""
    printf "M%07d,%s %s,%s,\"%d High Street\nTown %d\nAB%d %dCD\",%04d-%02d-%02d,2021-%02d-28,active,\"%s\",%s\n",
      n, g, f, mail, int(rand() * 200) + 1, int(rand() * 900), int(rand() * 99), int(rand() * 9),
      1990 + int(rand() * 30), int(rand() * 12) + 1, int(rand() * 28) + 1, int(rand() * 12) + 1,
      units[int(rand() * unitCount) + 1], rand() < 0.1 ? "young|disabled" : ""
  }
}
