/** Three jobs of work between two dummies: 2 and 3 wait for nothing, 4 waits for 2. */
export const smallSm = `************
file with basedata            : made by hand
jobs (incl. supersource/sink ):  5
RESOURCES
  - renewable                 :  2   R
PROJECT INFORMATION:
pronr.  #jobs rel.date duedate tardcost  MPM-Time
    1      3      0        9       1        7
************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           5
   4        1          1           5
   5        1          0
************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------
  1      1     0       0    0
  2      1     4       2    0
  3      1     3       2    1
  4      1     2       0    1
  5      1     0       0    0
************
RESOURCEAVAILABILITIES:
  R 1  R 2
    3    1
************
`;

/** Three people, three tasks. Task 12 waits for 10 and 11. Person 3 holds Q1 at level 0, person 2 does not hold it. */
export const smallDef = `==========
File name: made by hand
==========
General characteristics:
Tasks: 3
==========
ResourceID \t Salary \t Skills
1\t \t \t10.5\t \t Q0: 2 \t  Q1: 1 \t
2\t \t \t20.0\t \t Q0: 1 \t
3\t \t \t30.0\t \t Q1: 0 \t
==========
TaskID \t Duration \t Skill \t Predecessor IDs
10\t \t \t5\t Q0: 1\t \t
11\t \t \t6\tQ1:\t0\t
12\t \t \t2\t Q1: 0\t \t10\t11\t
==========
`;

/** Two activities between two dummies: the first needs two people for skill 1 and one for skill 2, the second one for skill 2. */
export const smallDzn = `% made by hand
nActs = 4;
dur = [0,3,2,0];
nSkills = 2;
sreq = [| 0,0,
\t| 2,1, % three at once
\t| 0,1,
\t| 0,0, |];
nResources = 4;
mastery = [| true,false,
\t| true,true,
\t| false,true,
\t| true,false, |];
nPrecs = 4;
pred = [1,1,2,3];
succ = [2,3,4,4];
nUnrels = 1;
unpred = [2];
unsucc = [3];
USEFUL_RES = [{},{1,2,3,4},{2,3},{}];
`;
