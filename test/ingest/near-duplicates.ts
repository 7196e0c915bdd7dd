/** Short articles for the fingerprint's tests, told once and then again by somebody else. */

export const FERRY = {
  title: '沿河渡轮下月起改用电力',
  text: '沿河市交通局昨天宣布，往返两岸的七艘渡轮将从下月起陆续换上电池，首艘“白鹭号”已完成三周试航。船长林秀英说，最大的变化是甲板上终于听得见水声，乘客也不必再躲避柴油味。票价维持两元不变。',
};

/** {@link FERRY} as a paper in traditional Chinese would print it. */
export const FERRY_TRADITIONAL = {
  title: '「白鷺號」試航三週　渡輪告別柴油',
  text: '沿河市交通局昨天宣布，往返兩岸的七艘渡輪將從下月起陸續換上電池，首艘「白鷺號」已完成三週試航。船長林秀英說，最大的變化是甲板上終於聽得見水聲，乘客也不必再躲避柴油味。票價維持兩元不變。',
};

/** Like {@link FERRY} in subject, kind and words, and other news. */
export const BRIDGE = {
  title: '沿河大桥下月起封闭维修',
  text: '沿河市交通局今天宣布，连接两岸的老石桥将从下月起封闭四个月，更换已有锈蚀的吊索。工程负责人周国栋说，封桥期间渡轮会加开夜班，行人可凭当日船票在两岸之间免费换乘。预算为一千二百万元。',
};

export const LIBRARY = {
  title: 'Library reopens after four years',
  text: `The river library opened its doors again on Saturday, four years after a burst pipe soaked the ground floor. The first
visitor was a retired schoolteacher who returned a novel that was 1,472 days overdue. Staff waived the fine. The rebuilt
reading room seats ninety people, and its windows now look out on the water instead of the car park. The children’s
section has moved upstairs. Opening hours stay the same, but the café will close at six until more helpers are found.
The town council paid two thirds of the costs; the rest came from a lottery that sold out in three days.`,
};
